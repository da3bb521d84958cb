import { useTranslation } from 'react-i18next';
import type { Run } from '../../api/integrations.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import css from './integrations.module.css';
import { type Bar, barOf, countsOf } from './spark.ts';
import { useIntegrationWords } from './words.ts';

const STEP = 11;
const WIDTH = 8;
const HEIGHT = 32;
/** Above a bar there is room for its mark. */
const TOP = 9;
const MOST = 20;

type ShownRun = Pick<
  Run,
  'id' | 'status' | 'skip_reason' | 'status_log_id' | 'error' | 'due_at' | 'started_at' | 'created_at'
>;

/** The last runs as bars, the newest on the right; form and words tell what colour tells. */
export function Sparkline({ runs, tall }: { runs: readonly ShownRun[]; tall?: boolean }) {
  const { t } = useTranslation('integrations');
  const { list, dateTime } = useFormats();
  const words = useIntegrationWords();
  if (runs.length === 0) return <p className={css.noRuns}>{t('spark.none')}</p>;
  const shown = runs.slice(0, MOST).toReversed();
  const parts = countsOf(shown.map((run) => run.status)).map(({ status, count }) =>
    t('spark.part', { count, status: words.run[status].toLowerCase() }),
  );
  const titleOf = (run: ShownRun): string => {
    const at = dateTime(run.due_at ?? run.started_at ?? run.created_at);
    const why = words.why(run);
    return why === null ? `${at}: ${words.run[run.status]}` : `${at}: ${words.run[run.status]} (${why})`;
  };
  return (
    <svg
      className={css.spark}
      data-tall={tall || undefined}
      viewBox={`0 0 ${MOST * STEP - (STEP - WIDTH)} ${HEIGHT + TOP}`}
      preserveAspectRatio="xMinYMax meet"
      role="img"
      aria-label={t('spark.label', { count: shown.length, parts: list(parts) })}
    >
      {shown.map((run, index) => (
        <g key={run.id} data-status={run.status} transform={`translate(${index * STEP} ${TOP})`}>
          <title>{titleOf(run)}</title>
          {/* The whole height answers to the pointer, not the bar alone. */}
          <rect className={css.sparkArea} x={-1.5} y={-TOP} width={STEP} height={HEIGHT + TOP} />
          <Drawn bar={barOf(run.status)} />
        </g>
      ))}
    </svg>
  );
}

function Drawn({ bar: { height, fill, mark } }: { bar: Bar }) {
  const tall = HEIGHT * height;
  const top = HEIGHT - tall;
  const inset = fill === 'hollow' ? 0.75 : 0;
  return (
    <>
      <rect
        className={css.sparkBar}
        data-fill={fill}
        x={inset}
        y={top + inset}
        width={WIDTH - 2 * inset}
        height={tall - 2 * inset}
        rx={1.5}
      />
      {mark === 'cross' && (
        <path className={css.sparkMark} d={`M1 ${top - 9} L7 ${top - 3} M7 ${top - 9} L1 ${top - 3}`} />
      )}
      {mark === 'slash' && <path className={css.sparkMark} d={`M1.5 ${HEIGHT - 3} L6.5 ${top + 3}`} />}
      {mark === 'dot' && <circle className={css.sparkDot} cx={4} cy={top - 5} r={2.5} />}
    </>
  );
}
