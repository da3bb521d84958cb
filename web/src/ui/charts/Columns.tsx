import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/useFormats.ts';
import { Muted } from '../layout.tsx';
import css from './charts.module.css';
import { ticksFor } from './scale.ts';

interface Props {
  label: string;
  /** What the months are called, at the head of the table. */
  monthLabel: string;
  none: string;
  /** Months as YYYY-MM, in their order. */
  points: readonly { month: string; value: number }[];
  words: (value: number) => string;
  /** The lines are amounts, written short. */
  money?: boolean;
}

/** One quantity per month as standing columns; the same as a table for those who do not see it. */
export function Columns({ label, monthLabel, none, points, words, money }: Props) {
  const { i18n } = useTranslation();
  const { month } = useFormats();
  const most = Math.max(0, ...points.map((point) => point.value));
  if (most === 0) return <Muted>{none}</Muted>;
  const tag = i18n.language === 'en' ? 'en-GB' : 'id-ID';
  const short = new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 });
  const name = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
  const ticks = ticksFor(most);
  const top = ticks.at(-1) ?? most;
  const dayOf = (text: string): string => `${text.slice(0, 7)}-01`;
  return (
    <figure className={css.figure}>
      <div className={css.chart} aria-hidden data-money={money || undefined}>
        {ticks.map((tick) => (
          <span key={tick} className={css.tick} style={{ bottom: `${(tick / top) * 100}%` }}>
            <span>{money ? short.format(tick) : words(tick)}</span>
          </span>
        ))}
        <div className={css.columns}>
          {points.map((point) => (
            <span
              key={point.month}
              className={css.slot}
              title={`${month(dayOf(point.month))}: ${words(point.value)}`}
            >
              <span className={css.column} style={{ height: `${(point.value / top) * 100}%` }} />
            </span>
          ))}
        </div>
      </div>
      <div className={css.months} aria-hidden data-money={money || undefined}>
        {points.map((point) => (
          <span key={point.month}>{name.format(new Date(dayOf(point.month)))}</span>
        ))}
      </div>
      <table className="visually-hidden">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{monthLabel}</th>
            <th scope="col">{label}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.month}>
              <th scope="row">{month(dayOf(point.month))}</th>
              <td>{words(point.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
