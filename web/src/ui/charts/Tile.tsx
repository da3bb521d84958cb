import { Link } from '../Link.tsx';
import css from './charts.module.css';

interface Props {
  label: string;
  value: string;
  note: string;
  tone?: 'bad' | 'warn' | undefined;
  /** Where the number comes from, for those who may see it. */
  href?: string;
}

/** One number that matters, with what it is and where to act on it. */
export function Tile({ label, value, note, tone, href }: Props) {
  const words = (
    <>
      <span className={css.tileLabel}>{label}</span>
      <span className={css.tileValue}>{value}</span>
      <span className={css.tileNote} data-tone={tone}>
        {note}
      </span>
    </>
  );
  if (href === undefined) return <div className={css.tile}>{words}</div>;
  return (
    <Link href={href} className={css.tile}>
      {words}
    </Link>
  );
}
