import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PlainPage } from './PlainPage.tsx';
import { meQuery } from './queries.ts';
import { isAdministrator } from './session.ts';

export function ForbiddenPage({ whole }: { whole?: boolean }) {
  const { t } = useTranslation();
  // It may be all there is: then nobody may be known yet, and nobody is asked for.
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  return (
    <PlainPage
      icon={<IconLock size={32} aria-hidden />}
      title={t('forbidden.title')}
      text={t(me && isAdministrator(me) ? 'forbidden.textAdmin' : 'forbidden.text')}
      whole={whole ?? false}
    />
  );
}
