import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadLarge } from '../../api/download.ts';
import type { ImportJob } from '../../api/identity.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { FormActions, Stack } from '../../ui/layout.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { ErrorTable } from './ErrorTable.tsx';
import css from './import.module.css';
import { type ImportKind, isRunning } from './kind.ts';

/** As many as the API tells; a row may have several. */
const FIRST_ERRORS = 200;

interface Props {
  kind: ImportKind;
  job: ImportJob;
  onApplied: (job: string) => void;
  onAgain: () => void;
}

/** How far the work is, then what it found, then the way on. */
export function ImportResult({ kind, job, onApplied, onAgain }: Props) {
  const { t } = useTranslation('imports');
  // One that broke off has brought some rows in, too.
  const finished = !isRunning(job) && !job.dry_run;
  useEffect(() => {
    if (finished) void kind.refresh();
  }, [finished, kind]);
  return (
    <>
      <Card title={job.file_name} note={t(job.dry_run ? 'isDryRun' : 'isImport')}>
        <Stack gap={20}>
          {isRunning(job) ? <Going kind={kind} job={job} /> : <Verdict kind={kind} job={job} />}
          {job.state === 'done' && job.dry_run && (
            <Next kind={kind} job={job} onApplied={onApplied} onAgain={onAgain} />
          )}
          {!isRunning(job) && !(job.state === 'done' && job.dry_run) && (
            <FormActions>
              <Button tone="secondary" onClick={onAgain}>
                {t('again')}
              </Button>
              <LinkButton tone="primary" href={kind.listHref}>
                {t(`of.${kind.id}.toList`)}
              </LinkButton>
            </FormActions>
          )}
        </Stack>
      </Card>
      {job.errors.length > 0 && <Errors job={job} />}
    </>
  );
}

function Going({ kind, job }: Pick<Props, 'kind' | 'job'>) {
  const { t } = useTranslation('imports');
  const { number } = useFormats();
  return (
    <Progress
      label={job.dry_run ? t('checking') : t(`of.${kind.id}.importing`)}
      total={job.rows_total}
      done={job.rows_read}
      detail={t('read', { read: number(job.rows_read), rejected: number(job.rows_rejected) })}
    />
  );
}

function Verdict({ kind, job }: Pick<Props, 'kind' | 'job'>) {
  const { t } = useTranslation('imports');
  const { number } = useFormats();
  const figures = [
    { label: t('figure.read'), value: number(job.rows_read) },
    {
      label: t(job.dry_run ? 'figure.ready' : 'figure.imported'),
      value: number(job.rows_ok),
    },
    { label: t('figure.rejected'), value: number(job.rows_rejected) },
  ];
  const words = job.state === 'failed' ? 'failed' : job.rows_rejected > 0 ? 'some' : 'all';
  const tone = { failed: 'bad', some: 'warn', all: 'good' } as const;
  return (
    <>
      <Banner tone={tone[words]}>
        {t(job.dry_run ? `dryRun.${words}` : `of.${kind.id}.${words}`, {
          ok: number(job.rows_ok),
          rejected: number(job.rows_rejected),
        })}
      </Banner>
      <dl className={css.figures}>
        {figures.map((figure) => (
          <div key={figure.label}>
            <dt>{figure.label}</dt>
            <dd>{figure.value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Next({ kind, job, onApplied, onAgain }: Props) {
  const { t } = useTranslation('imports');
  const { number } = useFormats();
  const apply = useMutation({
    mutationFn: () => kind.apply(job.id),
    onSuccess: onApplied,
  });
  return (
    <Stack gap={12}>
      <FormError error={apply.error} />
      <FormActions note={t(`of.${kind.id}.note`)}>
        <Button tone="secondary" onClick={onAgain}>
          {t('again')}
        </Button>
        <Button
          loading={apply.isPending}
          blocked={job.rows_ok === 0 && t('noneReady')}
          onClick={() => apply.mutate()}
        >
          {t(`of.${kind.id}.apply`, { rows: number(job.rows_ok) })}
        </Button>
      </FormActions>
    </Stack>
  );
}

function Errors({ job }: { job: ImportJob }) {
  const { t } = useTranslation('imports');
  const report = job.error_report_url;
  const many = job.errors.length >= FIRST_ERRORS;
  return (
    <Card
      flush
      title={t('errors')}
      description={many ? t('errorsFirst', { count: job.errors.length }) : t('errorsAll')}
      actions={
        report !== null && (
          <Button
            tone="secondary"
            icon={<IconDownload size={16} aria-hidden />}
            onClick={() => void downloadLarge(report, t('reportFile'))}
          >
            {t('report')}
          </Button>
        )
      }
    >
      <ErrorTable errors={job.errors} />
    </Card>
  );
}
