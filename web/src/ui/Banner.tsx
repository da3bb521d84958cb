import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './Banner.module.css';

const icons = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  info: IconInfoCircle,
} as const;

interface Props {
  tone: keyof typeof icons;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Spans the window, without corners: impersonation, offline. */
  bar?: boolean;
}

/** Something to know about the whole page or form; errors are read aloud at once. */
export function Banner({ tone, title, children, actions, bar }: Props) {
  const Icon = icons[tone];
  return (
    <div
      className={css.banner}
      data-tone={tone}
      data-bar={bar || undefined}
      role={tone === 'bad' ? 'alert' : 'status'}
    >
      <Icon size={20} aria-hidden className={css.icon} />
      <div className={css.words}>
        {title && <div className={css.title}>{title}</div>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  );
}
