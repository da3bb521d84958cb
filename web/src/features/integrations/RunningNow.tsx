import { useTranslation } from 'react-i18next';
import type { Run } from '../../api/integrations.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Progress } from '../../ui/Progress.tsx';
import { useProgress } from './progress.ts';

/** How far the running run is, live. */
export function RunningNow({ code, run }: { code: string; run: Run }) {
  const { t } = useTranslation('integrations');
  const { number } = useFormats();
  const progress = useProgress(code, run);
  if (progress === null) return null;
  const { read, total } = progress;
  const queued = run.status === 'queued';
  const detail =
    total === null || total < read
      ? t('run.read', { count: read })
      : t('run.readOf', { read: number(read), total: number(total) });
  return (
    <Progress
      label={t(queued ? 'run.waiting' : 'run.progress')}
      total={queued || total === null || total < read ? null : total}
      done={read}
      detail={queued ? null : detail}
      finished
    />
  );
}
