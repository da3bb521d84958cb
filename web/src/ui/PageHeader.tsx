import { type ReactNode, useEffect } from 'react';
import css from './PageHeader.module.css';

interface Props {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
}

/** The title of a page, in the page and in the browser's tab. Exactly one on each page. */
export function PageHeader({ title, description, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · Balai`;
  }, [title]);
  return (
    <header className={css.header}>
      <div>
        <h1 className={css.title}>{title}</h1>
        {description && <p className={css.description}>{description}</p>}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </header>
  );
}
