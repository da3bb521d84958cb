import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PlainPage } from './PlainPage.tsx';

export function ForbiddenPage({ whole }: { whole?: boolean }) {
  const { t } = useTranslation();
  return (
    <PlainPage
      icon={<IconLock size={32} aria-hidden />}
      title={t('forbidden.title')}
      text={t('forbidden.text')}
      whole={whole ?? false}
    />
  );
}
