import type { ComponentPropsWithoutRef, CSSProperties, ReactNode } from 'react';
import css from './layout.module.css';

interface Flow {
  children: ReactNode;
  /** Pixels between the children. */
  gap?: number;
}

/** Children below each other. */
export function Stack({ children, gap = 16, ...rest }: Flow & ComponentPropsWithoutRef<'div'>) {
  return (
    <div {...rest} className={css.stack} style={{ gap }}>
      {children}
    </div>
  );
}

interface RowProps extends Flow {
  align?: CSSProperties['alignItems'];
  justify?: CSSProperties['justifyContent'];
  /** Keeps one line even on a phone. */
  nowrap?: boolean;
}

/** Children beside each other, wrapping where there is no room. */
export function Row({ children, gap = 8, align = 'center', justify = 'flex-start', nowrap }: RowProps) {
  return (
    <div
      className={css.row}
      style={{ gap, alignItems: align, justifyContent: justify, flexWrap: nowrap ? 'nowrap' : 'wrap' }}
    >
      {children}
    </div>
  );
}

/** Fields in two columns, one on a phone. */
export function FormGrid({ children }: { children: ReactNode }) {
  return <div className={css.form}>{children}</div>;
}

/** The end of a form: what is still to say on the left, its buttons on the right. */
export function FormActions({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className={css.actions}>
      <div className={css.note}>{note}</div>
      <div className={css.buttons}>{children}</div>
    </div>
  );
}

/** Cards beside each other, as many as fit. */
export function CardGrid({ children, min = 260 }: { children: ReactNode; min?: number }) {
  return (
    <div
      className={css.cards}
      style={{ gridTemplateColumns: `repeat(auto-fill, minmax(min(${min}px, 100%), 1fr))` }}
    >
      {children}
    </div>
  );
}

/** The body of a page. Forms and reading stay at 1040 px; `wide` is for grids. */
export function Page({ children, wide }: { children: ReactNode; wide?: boolean }) {
  return <div className={wide ? css.wide : css.page}>{children}</div>;
}

export function Muted({ children }: { children: ReactNode }) {
  return <p className={css.muted}>{children}</p>;
}

/** A heading inside a page; the page's own is `PageHeader`. */
export function Heading({ children, level = 2 }: { children: ReactNode; level?: 2 | 3 }) {
  const Tag = `h${level}` as const;
  return <Tag className={css.heading}>{children}</Tag>;
}

/** Read aloud, not seen. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
