import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../rules.ts';
import css from '../settings.module.css';

const WIDTH = 300;
const MIDDLE = WIDTH / 2;
const steps = ['step1', 'step2', 'step3', 'step4', 'step5', 'step6', 'step7'] as const;

interface BoxProps {
  x?: number;
  y: number;
  width?: number;
  title: string;
  text?: string;
  tone?: string | undefined;
}

function Box({ x = 4, y, width = WIDTH - 8, title, text, tone }: BoxProps) {
  const middle = x + width / 2;
  return (
    <g>
      <rect x={x} y={y} width={width} height={text ? 50 : 34} rx={8} className={`${css.box} ${tone ?? ''}`} />
      <text x={middle} y={y + 22} fontWeight={600}>
        {title}
      </text>
      {text && (
        <text x={middle} y={y + 40} className={css.small}>
          {text}
        </text>
      )}
    </g>
  );
}

function Arrow({ from, to, y, end }: { from: number; to: number; y: number; end: number }) {
  return (
    <g>
      <path className={css.line} d={`M${from} ${y} L${to} ${end - 6}`} />
      <path className={css.head} d={`M${to} ${end} l-5 -8 h10 z`} />
    </g>
  );
}

/** The engine from the report to the follow-up, with the values of the form; the same in words below it. */
export function FlowDiagram({ settings }: { settings: Settings }) {
  const { t } = useTranslation('kedisiplinanSchool');
  const titleId = useId();
  const limits = limitsOf(settings);
  return (
    <>
      <svg
        viewBox={`0 0 ${WIDTH} 452`}
        className={css.flow}
        role="img"
        aria-labelledby={titleId}
        xmlns="http://www.w3.org/2000/svg"
      >
        <title id={titleId}>{t('flow.title')}</title>
        <Box y={2} title={t('flow.report')} />
        <Arrow from={MIDDLE} to={MIDDLE} y={36} end={60} />
        <Box y={60} title={t('flow.points')} text={t('flow.pointsLimits', limits)} />
        <Arrow from={MIDDLE} to={MIDDLE} y={110} end={134} />
        <Box y={134} title={t('flow.sum')} text={t('flow.sumLimits', limits)} />
        <Arrow from={MIDDLE} to={MIDDLE} y={184} end={208} />
        <Box y={208} title={t('flow.count')} text={t('flow.countLimits', limits)} />
        <Arrow from={MIDDLE} to={MIDDLE} y={258} end={282} />
        <Box y={282} title={t('flow.highest')} tone={css.good} />
        <Arrow from={MIDDLE} to={75} y={316} end={346} />
        <Arrow from={MIDDLE} to={225} y={316} end={346} />
        <Box x={4} y={346} width={142} title={t('flow.one')} text={t('flow.oneText')} tone={css.warn} />
        <Box x={154} y={346} width={142} title={t('flow.three')} text={t('flow.threeText')} tone={css.bad} />
        <text x={MIDDLE} y={428} className={css.small}>
          {t('flow.none')}
        </text>
      </svg>
      <details className={css.question}>
        <summary>{t('help.inWords')}</summary>
        <ol className={css.list}>
          {steps.map((step) => (
            <li key={step}>{t(`flow.${step}`, limits)}</li>
          ))}
        </ol>
      </details>
    </>
  );
}

function limitsOf(settings: Settings) {
  return {
    s2: settings.surat_2_min_poin,
    s2max: settings.surat_2_max_poin,
    s3: settings.surat_3_min_poin,
    a2: settings.akumulasi_sedang_min,
    a2max: settings.akumulasi_sedang_max,
    a3: settings.akumulasi_kritis,
    atribut: settings.frekuensi_atribut,
    alfa: settings.frekuensi_alfa,
  };
}
