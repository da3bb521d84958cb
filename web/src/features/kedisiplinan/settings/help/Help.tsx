import { useTranslation } from 'react-i18next';
import { Card } from '../../../../ui/Card.tsx';
import { Heading, Muted } from '../../../../ui/layout.tsx';
import { CasesTable } from '../Cases.tsx';
import { parameters, type Settings } from '../rules.ts';
import css from '../settings.module.css';
import { useLocale } from '../useLocale.ts';
import { FlowDiagram } from './FlowDiagram.tsx';

const questions = [
  ['faq.q1', 'faq.a1'],
  ['faq.q2', 'faq.a2'],
  ['faq.q3', 'faq.a3'],
  ['faq.q4', 'faq.a4'],
  ['faq.q5', 'faq.a5'],
  ['faq.q6', 'faq.a6'],
  ['faq.q7', 'faq.a7'],
] as const;

/** What each parameter means, how the engine goes, worked cases and frequent questions; folded away until wanted. */
export function Help({ settings }: { settings: Settings }) {
  const { t } = useTranslation('kedisiplinanSchool');
  return (
    <Card>
      <details className={css.help}>
        <summary>{t('help.title')}</summary>
        <div className={css.parts}>
          <section className={css.part}>
            <Heading level={3}>{t('help.parameters')}</Heading>
            <Explained />
          </section>
          <section className={css.part}>
            <Heading level={3}>{t('help.diagram')}</Heading>
            <FlowDiagram settings={settings} />
          </section>
          <section className={css.part}>
            <Heading level={3}>{t('help.cases')}</Heading>
            <Muted>{t('help.casesHint')}</Muted>
            <CasesTable settings={settings} reasons />
          </section>
          <section className={css.part}>
            <Heading level={3}>{t('help.faq')}</Heading>
            <div>
              {questions.map(([question, answer]) => (
                <details key={question} className={css.question}>
                  <summary>{t(question)}</summary>
                  <p>{t(answer)}</p>
                </details>
              ))}
            </div>
          </section>
        </div>
      </details>
    </Card>
  );
}

function Explained() {
  const locale = useLocale();
  return (
    <dl className={css.explained}>
      {parameters.map(({ key, label, bantuan, contoh }) => (
        <div key={key}>
          <dt>{label[locale]}</dt>
          <dd>{bantuan[locale]}</dd>
          <dd>{contoh[locale]}</dd>
        </div>
      ))}
    </dl>
  );
}
