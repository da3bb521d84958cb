import { useFormats } from '../../i18n/useFormats.ts';
import type { ChipTone } from '../Chip.tsx';
import { Muted } from '../layout.tsx';
import css from './charts.module.css';

type Tone = ChipTone | 'brand';

interface Part {
  value: number;
  tone: Tone;
  /** What this part is, where a bar has more than one. */
  word?: string;
}

interface Props {
  rows: readonly { id: string; label: string; parts: readonly Part[] }[];
  /** What each colour is, where a bar has more than one. */
  legend?: readonly { tone: Tone; label: string }[];
  none: string;
}

const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.value, 0);

/** Quantities as lying bars, each with its number: read as a list. */
export function Bars({ rows, legend, none }: Props) {
  const { number } = useFormats();
  const most = Math.max(0, ...rows.map((row) => sumOf(row.parts)));
  if (most === 0) return <Muted>{none}</Muted>;
  return (
    <>
      {legend && (
        <div className={css.legend} aria-hidden>
          {legend.map(({ tone, label }) => (
            <span key={tone}>
              <span className={css.dot} data-tone={tone} />
              {label}
            </span>
          ))}
        </div>
      )}
      <ul className={css.bars}>
        {rows.map(({ id, label, parts }) => (
          <li key={id}>
            <span className={css.barLabel}>{label}</span>
            <span className={css.barNumber}>
              {number(sumOf(parts))}
              {parts.length > 1 && (
                <span className="visually-hidden">
                  {' '}
                  ({parts.map((part) => `${part.word ?? ''} ${number(part.value)}`).join(', ')})
                </span>
              )}
            </span>
            <span className={css.track} aria-hidden>
              {parts.map((part) => (
                <span
                  key={part.tone}
                  className={css.part}
                  data-tone={part.tone}
                  style={{ width: `${(part.value / most) * 100}%` }}
                />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
