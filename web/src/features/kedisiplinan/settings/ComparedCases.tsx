import { useTranslation } from 'react-i18next';
import type { SettingsCase } from '../../../api/rulesSettings.ts';
import { Heading, Muted, Stack } from '../../../ui/layout.tsx';
import { Letter } from './Letter.tsx';
import css from './settings.module.css';
import { useLocale } from './useLocale.ts';

const differs = ({ before, after }: SettingsCase): boolean => before.surat !== after.surat;

/** Cases at the borders with their old and new result; those that come out alike wait behind a fold. */
export function ComparedCases({ cases }: { cases: readonly SettingsCase[] }) {
  const { t } = useTranslation('kedisiplinanSettings');
  const different = cases.filter(differs);
  const alike = cases.filter((one) => !differs(one));
  return (
    <Stack gap={8}>
      <Heading level={3}>{t('preview.cases')}</Heading>
      <Muted>{t('preview.casesHint')}</Muted>
      {different.length === 0 ? <Muted>{t('preview.noneDiffer')}</Muted> : <Table cases={different} />}
      {alike.length > 0 && (
        <details className={css.question}>
          <summary>{t('preview.sameCases', { count: alike.length })}</summary>
          <Table cases={alike} />
        </details>
      )}
    </Stack>
  );
}

function Table({ cases }: { cases: readonly SettingsCase[] }) {
  const { t } = useTranslation('kedisiplinanSettings');
  const locale = useLocale();
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('preview.case')}</th>
          <th scope="col">{t('preview.old')}</th>
          <th scope="col">{t('preview.new')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr key={one.label.id} data-differs={differs(one) || undefined}>
            <th scope="row">
              {one.label[locale]}
              {differs(one) && <span className="visually-hidden"> ({t('preview.differ')})</span>}
            </th>
            <td>
              <Letter surat={one.before.surat} />
            </td>
            <td>
              <Letter surat={one.after.surat} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
