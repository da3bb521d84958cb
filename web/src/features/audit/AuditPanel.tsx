import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AuditRow } from '../../api/identity.ts';
import { useMay } from '../../app/session.ts';
import { urls } from '../../app/urls.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Banner } from '../../ui/Banner.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Chip, StatusChip } from '../../ui/Chip.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Heading, Muted, Row, Stack } from '../../ui/layout.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ErrorState } from '../../ui/State.tsx';
import { deviceOf } from '../identity/account/userAgent.ts';
import { DetailsView } from './AuditChanges.tsx';
import { detailsOf, isEmpty, objectNameOf, withoutTold } from './details.ts';
import { auditEntryQuery } from './queries.ts';
import { outcomeTones, useAuditWords } from './useAuditWords.ts';

interface Props {
  id: string | undefined;
  /** The list beside which it stands; undefined while that is fetched. */
  rows: readonly AuditRow[] | undefined;
  onClose: () => void;
}

/** One entry with all that was kept: who, what, old → new, from where. */
export function AuditPanel({ id, rows, onClose }: Props) {
  const { t } = useTranslation('audit');
  const words = useAuditWords();
  const listed = rows?.find((each) => each.id === id);
  const one = useQuery({
    ...auditEntryQuery(id ?? ''),
    enabled: id !== undefined && rows !== undefined && listed === undefined,
  });
  const row = listed ?? (id === undefined ? undefined : (one.data ?? undefined));
  return (
    <SidePanel
      open={id !== undefined}
      onClose={onClose}
      title={row ? words.action(row.action) : t('entry')}
      width={560}
    >
      {row && <Body key={row.id} row={row} />}
      {!row && one.error && <ErrorState error={one.error} onRetry={() => void one.refetch()} />}
      {!row && !one.error && (one.data === null ? <Muted>{t('notHere')}</Muted> : <Skeleton lines={8} />)}
    </SidePanel>
  );
}

function Body({ row }: { row: AuditRow }) {
  const { t } = useTranslation('audit');
  const words = useAuditWords();
  const personal = detailsOf(row.personal);
  const details = withoutTold(detailsOf(row.details), personal.changes);
  return (
    <Stack gap={20}>
      <Stack gap={8}>
        <Row>
          <StatusChip status={row.outcome} tones={outcomeTones} words={words.outcomes} />
          <Chip tone={row.sealed ? 'info' : 'grey'}>{t(row.sealed ? 'sealed' : 'notSealed')}</Chip>
        </Row>
        <Muted>{t(row.sealed ? 'sealedHint' : 'notSealedHint')}</Muted>
      </Stack>
      {row.actor_id !== null && (
        <Banner tone="warn">
          {t('actedAsLong', { actor: row.actor_name ?? t('unnamed'), name: row.user_name ?? t('unnamed') })}
        </Banner>
      )}
      <Stack gap={8}>
        <Heading level={3}>{t('changes')}</Heading>
        {isEmpty(details) ? <Muted>{t('noDetails')}</Muted> : <DetailsView details={details} />}
      </Stack>
      {row.erased && <Banner tone="info">{t('erased')}</Banner>}
      {!isEmpty(personal) && (
        <Stack gap={8}>
          <Heading level={3}>{t('personal')}</Heading>
          <Muted>{t('personalHint')}</Muted>
          <DetailsView details={personal} />
        </Stack>
      )}
      <Circumstances row={row} />
      <Row>
        <CopyButton text={row.request_id} label={t('copyRequest')} />
        <ObjectLinks row={row} />
      </Row>
    </Stack>
  );
}

function Circumstances({ row }: { row: AuditRow }) {
  const { t } = useTranslation('audit');
  const { dateTime, relative } = useFormats();
  const words = useAuditWords();
  const device = deviceOf(row.user_agent);
  const object = [words.resource(row.resource), objectNameOf(row)].filter(Boolean).join(' · ');
  const facts = [
    { label: t('column.at'), value: `${dateTime(row.created_at)} (${relative(row.created_at)})` },
    { label: t('column.who'), value: words.who(row) },
    { label: t('column.resource'), value: object },
    { label: t('column.resourceId'), value: row.resource_id },
    { label: t('column.ip'), value: row.ip_address },
    { label: t('column.device'), value: device === null ? row.user_agent : t('device', { ...device }) },
    { label: t('column.request'), value: row.request_id },
  ];
  return (
    <Stack gap={8}>
      <Heading level={3}>{t('circumstances')}</Heading>
      <KeyValue pairs={facts.filter(({ value }) => value !== null)} />
    </Stack>
  );
}

/** The thing that the entry is about, and its own history. */
function ObjectLinks({ row }: { row: AuditRow }) {
  const { t } = useTranslation('audit');
  const may = useMay();
  if (row.resource_id === null) return null;
  const { resource, resource_id: id } = row;
  return (
    <>
      {resource === 'user' && may('users:read') && (
        <LinkButton href={urls.user(id)}>{t('openUser')}</LinkButton>
      )}
      {resource === 'role' && may('roles:read') && (
        <LinkButton href={urls.role(id)}>{t('openRole')}</LinkButton>
      )}
      <LinkButton href={urls.audit({ resource, resource_id: id })}>{t('sameObject')}</LinkButton>
    </>
  );
}
