import { type ReactNode, useId } from 'react';
import css from './Card.module.css';

interface Props {
  title?: ReactNode;
  /** A count or a word beside the title. */
  note?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  /** Tables reach the edges. */
  flush?: boolean;
  children?: ReactNode;
}

/** A white card with a title of its own. */
export function Card({ title, note, description, actions, flush, children }: Props) {
  const id = useId();
  return (
    <section
      className={css.card}
      aria-labelledby={title === undefined ? undefined : id}
      data-flush={flush || undefined}
    >
      {title !== undefined && (
        <div className={css.head}>
          <div>
            <h2 className={css.title} id={id}>
              {title} {note !== undefined && <span className={css.note}>{note}</span>}
            </h2>
            {description && <p className={css.description}>{description}</p>}
          </div>
          {actions && <div className={css.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
