import { useTranslation } from 'react-i18next';
import type { Run } from '../../../api/integrations.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { StatusChip } from '../../../ui/Chip.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import css from '../integrations.module.css';
import { RunningNow } from '../RunningNow.tsx';
import { runTones, useIntegrationWords } from '../words.ts';
import { momentOfRun, useDuration } from './runColumns.tsx';

interface Props {
  code: string;
  run: Run | undefined;
  onClose: () => void;
}

/** One run beside the list: what it did, and why it was skipped or failed. */
export function RunPanel({ code, run, onClose }: Props) {
  const { t } = useTranslation('integrations');
  const { dateTime } = useFormats();
  const title = run === undefined ? t('runs.one') : `${t('runs.one')} ${dateTime(momentOfRun(run))}`;
  return (
    <SidePanel open={run !== undefined} onClose={onClose} title={title}>
      {run && <Body code={code} run={run} />}
    </SidePanel>
  );
}

function Body({ code, run }: { code: string; run: Run }) {
  const { t } = useTranslation('integrations');
  const { dateTime, number } = useFormats();
  const words = useIntegrationWords();
  const duration = useDuration();
  const why = words.why(run);
  const moment = (at: string | null): string => (at === null ? '–' : dateTime(at));
  const counted = ['read', 'created', 'updated', 'unchanged', 'rejected'] as const;
  return (
    <Stack gap={20}>
      <div className={css.chipsStart}>
        <StatusChip status={run.status} tones={runTones} words={words.run} />
      </div>
      {(run.status === 'running' || run.status === 'queued') && <RunningNow code={code} run={run} />}
      {why !== null && (
        <div className={css.note} data-tone={run.status === 'failed' ? 'bad' : 'warn'}>
          <strong>{why}</strong>
          {run.error_detail !== null && (
            <p>
              {t('runs.detail')}: {run.error_detail}
            </p>
          )}
          {run.status_log_id !== null && (
            <p>
              <Link href={urls.integration(code, 'timeline')}>{t('runs.toLog')}</Link>
            </p>
          )}
        </div>
      )}
      <KeyValue
        pairs={[
          { label: t('runs.trigger'), value: words.trigger[run.trigger] },
          ...(run.due_at === null ? [] : [{ label: t('runs.dueAt'), value: dateTime(run.due_at) }]),
          ...(run.requested_by === null ? [] : [{ label: t('runs.by'), value: run.requested_by }]),
          ...(run.cancelled_by === null ? [] : [{ label: t('runs.stoppedBy'), value: run.cancelled_by }]),
          { label: t('runs.startedAt'), value: moment(run.started_at) },
          { label: t('runs.finishedAt'), value: moment(run.finished_at) },
          { label: t('runs.duration'), value: duration(run) },
          ...(run.status === 'skipped'
            ? []
            : counted.map((name) => ({ label: t(`runs.${name}`), value: number(run[name]) }))),
        ]}
      />
    </Stack>
  );
}
