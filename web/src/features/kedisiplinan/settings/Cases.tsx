import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Letter } from './Letter.tsx';
import { contohKasus, type Langkah, type Settings } from './rules.ts';
import css from './settings.module.css';
import { useLocale } from './useLocale.ts';

/** What the values of the form lead to, on the page at once. */
export function CasesCard({ settings, stale }: { settings: Settings; stale: boolean }) {
  const { t } = useTranslation('kedisiplinanSettings');
  return (
    <Card title={t('cases.title')} description={t('cases.hint')}>
      {stale && <Banner tone="warn">{t('cases.stale')}</Banner>}
      <CasesTable settings={settings} />
    </Card>
  );
}

/** A case for each border, decided here and now by what decides on the server; with `reasons`, each condition tested. */
export function CasesTable({ settings, reasons }: { settings: Settings; reasons?: boolean }) {
  const { t } = useTranslation('kedisiplinanSettings');
  const locale = useLocale();
  const cases = useMemo(() => contohKasus(settings), [settings]);
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('cases.case')}</th>
          <th scope="col">{t('cases.result')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ label, decision }) => (
          <tr key={label.id}>
            <th scope="row">
              {label[locale]}
              {reasons && <Reasons steps={decision.jejak} />}
            </th>
            <td>
              <Letter surat={decision.surat} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reasons({ steps }: { steps: readonly Langkah[] }) {
  const { t } = useTranslation('kedisiplinanSettings');
  const words = ({ kondisi, nilai, batas, sampai }: Langkah): string =>
    sampai === undefined
      ? t('step.from', { kondisi: t(`kondisi.${kondisi}`), nilai, batas })
      : t('step.range', { kondisi: t(`kondisi.${kondisi}`), nilai, batas, sampai });
  return (
    <ul className={css.why} aria-label={t('cases.why')}>
      {steps.map((step) => (
        <li key={step.kondisi} data-hit={step.hasil === 'kena' || undefined}>
          {words(step)}: {t(`hasil.${step.hasil}`)}
        </li>
      ))}
    </ul>
  );
}
