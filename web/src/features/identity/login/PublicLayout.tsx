import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../../../app/chooseLanguage.ts';
import { Mark } from '../../../app/shell/Mark.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import css from './PublicLayout.module.css';

interface Props {
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** Below the card. */
  footer?: ReactNode;
}

/** The pages before one is signed in: the mark, one card, the language. */
export function PublicLayout({ title, description, children, footer }: Props) {
  const { t } = useTranslation('auth');
  return (
    <div className={css.page}>
      <header className={css.brand}>
        <Mark size={40} />
        <div>
          <div className={css.name}>Balai</div>
          <div className={css.tagline}>{t('tagline')}</div>
        </div>
      </header>
      <main className={css.card}>
        <PageHeader title={title} description={description} />
        {children}
      </main>
      <footer className={css.footer}>
        {footer}
        <LanguageSwitch />
      </footer>
    </div>
  );
}

function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a form where there is none
    <div role="group" aria-label={t('language.label')} className={css.languages}>
      {(['id', 'en'] as const).map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          className={css.language}
          aria-pressed={i18n.language === locale}
          onClick={() => void chooseLanguage(locale)}
        >
          {t(`language.${locale}`)}
        </button>
      ))}
    </div>
  );
}
