import type { ReactNode } from 'react';
import { useFormats } from '../i18n/useFormats.ts';
import css from './Timeline.module.css';

export interface TimelineEntry {
  id: string;
  /** ISO 8601 moment. */
  at: string;
  title: ReactNode;
  by?: ReactNode;
  children?: ReactNode;
}

/** What happened to one object, newest first. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  const { dateTime } = useFormats();
  return (
    <ol className={css.list} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={css.entry}>
          <div className={css.title}>{entry.title}</div>
          <div className={css.meta}>
            <time dateTime={entry.at}>{dateTime(entry.at)}</time>
            {entry.by && <> · {entry.by}</>}
          </div>
          {entry.children && <div className={css.body}>{entry.children}</div>}
        </li>
      ))}
    </ol>
  );
}
