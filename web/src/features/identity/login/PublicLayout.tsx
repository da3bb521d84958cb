import { IconArrowsExchange, IconHistory, IconShieldLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../../../app/chooseLanguage.ts';
import { Mark } from '../../../app/shell/Mark.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Hall } from './Hall.tsx';
import css from './PublicLayout.module.css';

interface Props {
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** Below the card. */
  footer?: ReactNode;
  /** For what has choices beside each other. */
  wide?: boolean;
}

const points = [
  { id: 'apart', icon: IconShieldLock },
  { id: 'one', icon: IconArrowsExchange },
  { id: 'history', icon: IconHistory },
] as const;

/** The pages before one is signed in: what Balai is on the one side, one form on the other. */
export function PublicLayout({ title, description, children, footer, wide = false }: Props) {
  return (
    <div className={css.page}>
      <Welcome />
      <div className={css.side}>
        <LanguageSwitch />
        <div className={css.middle} data-wide={wide || undefined}>
          <main className={css.form}>
            <PageHeader title={title} description={description} />
            {children}
          </main>
          {footer && <footer className={css.footer}>{footer}</footer>}
        </div>
      </div>
    </div>
  );
}

/** A phone shows the name and the line below it only: the form is what one came for. */
function Welcome() {
  const { t } = useTranslation('auth');
  return (
    <header className={css.welcome}>
      <div className={css.brand}>
        <Mark size={40} />
        <div className={css.name}>Balai</div>
      </div>
      <div className={css.promise}>
        <p className={css.tagline}>{t('tagline')}</p>
        <ul className={css.points}>
          {points.map((point) => (
            <li key={point.id} className={css.point}>
              <point.icon size={20} stroke={1.75} aria-hidden />
              {t(`point.${point.id}`)}
            </li>
          ))}
        </ul>
      </div>
      <div className={css.art}>
        <Hall />
      </div>
    </header>
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
