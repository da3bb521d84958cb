import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/Button.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import css from './plain.module.css';
import { urls } from './urls.ts';

/** A page with one thing to say and the way home. */
export function PlainPage({ icon, title, text }: { icon: ReactNode; title: string; text: string }) {
  const { t } = useTranslation();
  return (
    <div className={css.plain}>
      <div className={css.icon}>{icon}</div>
      <PageHeader title={title} description={text} />
      <LinkButton href={urls.home()} tone="primary">
        {t('notFound.home')}
      </LinkButton>
    </div>
  );
}
