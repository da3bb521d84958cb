import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/Button.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import css from './plain.module.css';
import { urls } from './urls.ts';

interface Props {
  icon: ReactNode;
  title: string;
  text: string;
  /** It is all there is, not a page within the shell. */
  whole?: boolean;
}

/** A page with one thing to say and the way home. */
export function PlainPage({ icon, title, text, whole }: Props) {
  const { t } = useTranslation();
  const Frame = whole ? 'main' : 'div';
  return (
    <Frame className={css.plain}>
      <div className={css.icon}>{icon}</div>
      <PageHeader title={title} description={text} />
      <LinkButton href={urls.home()} tone="primary">
        {t('notFound.home')}
      </LinkButton>
    </Frame>
  );
}
