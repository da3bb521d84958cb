import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/useFormats.ts';
import { parameters, significant } from './rules.ts';
import css from './settings.module.css';
import { useLocale } from './useLocale.ts';

export interface ValueChange {
  readonly key: string;
  readonly old: number;
  readonly new: number;
}

interface Props {
  changes: readonly ValueChange[];
  label: string;
  /** Keeps its columns on a phone, where it scrolls sideways. */
  wide?: boolean;
}

/** Old and new values side by side: before saving, and in the history alike. */
export function ChangesTable({ changes, label, wide }: Props) {
  const { t } = useTranslation('kedisiplinanSettings');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard
    <section className={css.scroll} aria-label={label} tabIndex={0}>
      <table className={`${css.table} ${wide ? css.wide : ''}`}>
        <thead>
          <tr>
            <th scope="col">{t('preview.parameter')}</th>
            <th scope="col" className={css.number}>
              {t('preview.old')}
            </th>
            <th scope="col" className={css.number}>
              {t('preview.new')}
            </th>
            <th scope="col" className={css.number}>
              {t('preview.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={change.key} change={change} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ChangeRow({ change }: { change: ValueChange }) {
  const { t } = useTranslation('kedisiplinanSettings');
  const locale = useLocale();
  const { number } = useFormats();
  const label = parameters.find(({ key }) => key === change.key)?.label[locale] ?? change.key;
  const up = change.new > change.old ? '+' : '−';
  return (
    <tr>
      <th scope="row">
        {label}
        {significant(change.old, change.new) && (
          <span className={`${css.large} ${css.below}`}>
            <IconAlertTriangle size={15} aria-hidden /> {t('preview.large')}
          </span>
        )}
      </th>
      <td className={css.number}>
        <del>{number(change.old)}</del>
      </td>
      <td className={css.number}>
        <ins>{number(change.new)}</ins>
      </td>
      <td className={css.number}>
        {up}
        {number(Math.abs(change.new - change.old))}
      </td>
    </tr>
  );
}
