import { IconDoor } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { UserType } from '../../../api/types.ts';
import { PlainPage } from '../../../app/PlainPage.tsx';
import { useMe } from '../../../app/session.ts';
import { useFormats } from '../../../i18n/useFormats.ts';

/** In the place of another portal's page: whose it is, and as whom one is signed in. */
export function PortalOnlyPage({ portals }: { portals: readonly UserType[] }) {
  const { t } = useTranslation('insurancePortal');
  const { list } = useFormats();
  const me = useMe();
  return (
    <PlainPage
      icon={<IconDoor size={32} aria-hidden />}
      title={t('only.title')}
      text={t('only.text', {
        wanted: list(portals.map((type) => t(`type.${type}`))),
        yours: t(`type.${me.user_type}`),
      })}
    />
  );
}
