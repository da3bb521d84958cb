import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PlainPage } from './PlainPage.tsx';

export function NotFoundPage({ whole }: { whole?: boolean }) {
  const { t } = useTranslation();
  return (
    <PlainPage
      icon={<IconMapQuestion size={32} aria-hidden />}
      title={t('notFound.title')}
      text={t('notFound.text')}
      whole={whole ?? false}
    />
  );
}
