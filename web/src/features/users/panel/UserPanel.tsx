import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/errors.ts';
import type { UserDetail } from '../../../api/identity.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { LinkButton } from '../../../ui/Button.tsx';
import { Chip, StatusChip } from '../../../ui/Chip.tsx';
import { Muted, Row, Stack } from '../../../ui/layout.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { type Tab, Tabs } from '../../../ui/Tabs.tsx';
import { userQuery } from '../queries.ts';
import css from '../users.module.css';
import { statusTones, useStatusWords, useUserTypeWords } from '../words.ts';
import { AccessTab } from './AccessTab.tsx';
import { DetailsTab } from './DetailsTab.tsx';
import { TimelineTab } from './TimelineTab.tsx';
import { UserActions } from './UserActions.tsx';

/** One user beside the list; which one is in the address. */
export function UserPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('users');
  const { data, error, refetch } = useQuery({ ...userQuery(id ?? ''), enabled: id !== undefined });
  const user = id === undefined ? undefined : data;
  const gone = isApiError(error) && error.status === 404;
  return (
    <SidePanel
      open={id !== undefined}
      onClose={onClose}
      title={user?.full_name ?? t('panel.title')}
      width={560}
    >
      {!user && !error && <Skeleton lines={8} />}
      {!user && gone && <Muted>{t('panel.gone')}</Muted>}
      {!user && error && !gone && <ErrorState error={error} onRetry={() => void refetch()} />}
      {user && <Body key={user.id} user={user} onClose={onClose} />}
    </SidePanel>
  );
}

function Body({ user, onClose }: { user: UserDetail; onClose: () => void }) {
  const { t } = useTranslation('users');
  const may = useMay();
  const statuses = useStatusWords();
  const types = useUserTypeWords();
  const tabs: [Tab, ...Tab[]] = [
    { id: 'details', label: t('panel.details'), content: () => <DetailsTab user={user} /> },
    { id: 'access', label: t('panel.access'), content: () => <AccessTab user={user} /> },
    { id: 'history', label: t('panel.history'), content: () => <TimelineTab id={user.id} /> },
  ];
  return (
    <Stack gap={16}>
      <div className={css.panelHead}>
        <div className={css.chips}>
          <StatusChip status={user.status} tones={statusTones} words={statuses} />
          <Chip>{types[user.user_type]}</Chip>
          {user.mfa_enabled && <Chip tone="info">{t('panel.mfa')}</Chip>}
        </div>
        <Row>
          {may('users:write') && (
            <LinkButton href={urls.editUser(user.id)} icon={<IconPencil size={16} aria-hidden />}>
              {t('panel.edit')}
            </LinkButton>
          )}
          <UserActions user={user} onGone={onClose} />
        </Row>
        {!user.is_home && <Banner tone="info">{t('panel.guest')}</Banner>}
      </div>
      <Tabs label={t('panel.title')} tabs={tabs} />
    </Stack>
  );
}
