import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, done, unwrapPage } from '../../../api/client.ts';
import type { Session } from '../../../api/types.ts';
import { queryClient } from '../../../app/queries.ts';
import { useErrorText } from '../../../i18n/errorText.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { showToast } from '../../../ui/toast.ts';
import css from './sessions.module.css';
import { deviceOf } from './userAgent.ts';

const SHOWN = 100;

const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => unwrapPage(api.GET('/api/auth/sessions', { params: { query: { limit: SHOWN } } })),
});

function useEnding() {
  const { t } = useTranslation('account');
  const errorText = useErrorText();
  return useMutation({
    // No id ends all the others.
    mutationFn: (id: string | undefined) =>
      id === undefined
        ? done(api.DELETE('/api/auth/sessions'))
        : done(api.DELETE('/api/auth/sessions/{id}', { params: { path: { id } } })),
    onSuccess: async (_data, id) => {
      showToast(id === undefined ? t('sessions.othersEnded') : t('sessions.ended'));
      await queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
  });
}

/** Where one is signed in, and the way to end it. */
export function SessionsCard() {
  const { t } = useTranslation('account');
  const { data, error, refetch } = useQuery(sessionsQuery);
  const ending = useEnding();
  const rows = data?.rows ?? [];
  const others = rows.some((session) => !session.current);
  const endOthers = (
    <Button
      tone="secondary"
      loading={ending.isPending && ending.variables === undefined}
      blocked={!others && t('sessions.endOthersBlocked')}
      onClick={() => ending.mutate(undefined)}
    >
      {t('sessions.endOthers')}
    </Button>
  );
  return (
    <Card title={t('sessions.title')} description={t('sessions.description')} actions={endOthers}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton lines={4} />}
      <ul className={css.list}>
        {rows.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            ending={ending.isPending && ending.variables === session.id}
            onEnd={() => ending.mutate(session.id)}
          />
        ))}
      </ul>
    </Card>
  );
}

interface RowProps {
  session: Session;
  ending: boolean;
  onEnd: () => void;
}

function SessionRow({ session, ending, onEnd }: RowProps) {
  const { t } = useTranslation('account');
  const { relative, dateTime } = useFormats();
  const device = deviceOf(session.user_agent);
  const name = device === null ? t('sessions.unknownDevice') : t('sessions.on', { ...device });
  const Icon = device !== null && /iOS|Android/.test(device.system) ? IconDeviceMobile : IconDeviceDesktop;
  const facts = [
    session.ip_address,
    `${t('sessions.started')} ${dateTime(session.created_at)}`,
    `${t('sessions.seen')} ${relative(session.last_seen_at)}`,
  ];
  return (
    <li className={css.row}>
      <Icon size={24} stroke={1.6} aria-hidden />
      <div className={css.words}>
        <div className={css.name}>
          {name} {session.current && <Chip tone="good">{t('sessions.current')}</Chip>}
        </div>
        <div className={css.facts}>{facts.filter(Boolean).join(' · ')}</div>
      </div>
      {!session.current && (
        <Button
          tone="secondary"
          loading={ending}
          aria-label={t('sessions.endOf', { device: name })}
          onClick={onEnd}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}
