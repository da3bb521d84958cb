import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/errors.ts';
import type { Worker } from '../../../api/integrations.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { StatusChip } from '../../../ui/Chip.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Heading, Muted, Stack } from '../../../ui/layout.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import css from '../integrations.module.css';
import { fieldGroups, groups, type WorkerField } from './fields.ts';
import { Links } from './Links.tsx';
import { Nik } from './Nik.tsx';
import { Origin } from './Origin.tsx';
import { workerQuery } from './queries.ts';
import { SourceAges } from './SourceAges.tsx';
import { strTones, useStrWords } from './words.ts';

/** One person beside the list: every value with where it came from and when it was said. */
export function WorkerPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('healthWorkers');
  const { data, error, refetch } = useQuery({ ...workerQuery(id ?? ''), enabled: id !== undefined });
  const worker = id === undefined ? undefined : data;
  const gone = isApiError(error) && (error.status === 404 || error.status === 400);
  return (
    <SidePanel
      open={id !== undefined}
      onClose={onClose}
      title={worker === undefined ? t('one') : worker.name}
      width={560}
    >
      {worker === undefined && !error && <Skeleton lines={8} />}
      {worker === undefined && gone && <Muted>{t('gone')}</Muted>}
      {worker === undefined && error && !gone && <ErrorState error={error} onRetry={() => void refetch()} />}
      {worker && <Body key={worker.id} worker={worker} />}
    </SidePanel>
  );
}

function Body({ worker }: { worker: Worker }) {
  const { t } = useTranslation('healthWorkers');
  const words = useStrWords();
  return (
    <Stack gap={20}>
      <div className={css.chipsStart}>
        <span className={css.dim}>STR</span>
        <StatusChip status={worker.str_state} tones={strTones} words={words} />
        <StrEnd worker={worker} />
      </div>
      <SourceAges only={worker.links.map((link) => link.source)} />
      <section>
        <Heading level={3}>{t('field.nik')}</Heading>
        <Nik worker={worker} />
      </section>
      {groups.map((group) => (
        <section key={group}>
          <Heading level={3}>{t(`group.${group}`)}</Heading>
          <KeyValue
            pairs={fieldGroups[group].map((field) => ({
              label: t(`field.${field}`),
              value: <Value worker={worker} field={field} />,
            }))}
          />
        </section>
      ))}
      <section>
        <Heading level={3}>{t('links.title')}</Heading>
        <Links worker={worker} />
      </section>
    </Stack>
  );
}

const DAY_MS = 86_400_000;

/** When an STR that ends soon does, or did. */
function StrEnd({ worker: { str_state, str_valid_until } }: { worker: Worker }) {
  const { t } = useTranslation('healthWorkers');
  const { date } = useFormats();
  if (str_valid_until === null) return null;
  if (str_state === 'expired') return <span>{t('strEnds.ended', { at: date(str_valid_until) })}</span>;
  if (str_state !== 'expiring') return null;
  const days = Math.round((Date.parse(str_valid_until) - Date.now()) / DAY_MS);
  return <span>{days <= 0 ? t('strEnds.today') : t('strEnds.days', { count: days })}</span>;
}

function Value({ worker, field }: { worker: Worker; field: WorkerField }) {
  const { t } = useTranslation('healthWorkers');
  const { date } = useFormats();
  const stored = worker[field];
  const isDay = field === 'birth_date' || field === 'str_valid_until';
  const forLife = field === 'str_valid_until' && worker.str_state === 'life';
  const shown = stored === null ? null : isDay ? date(stored) : stored;
  return (
    <>
      {forLife ? t('forLife') : (shown ?? <span className={css.none}>{t('empty')}</span>)}
      <Origin origin={worker.origins.find((origin) => origin.field === field)} blank={shown === null} />
    </>
  );
}
