import { useTranslation } from 'react-i18next';
import type { RejectRow } from '../../../api/integrations.ts';
import css from '../integrations.module.css';
import { ourField } from './payload.ts';

/** All that is wrong with a record, in words; fields by the name that the reader knows, the source's own beside it to point at. */
export function Reasons({ reasons }: { reasons: RejectRow['reasons'] }) {
  const { t } = useTranslation('healthWorkers');
  const nameOf = (field: string): string => {
    const known = ourField(field);
    return known === null ? field : t(`field.${known}`);
  };
  return (
    <ul className={css.reasons}>
      {reasons.map(({ field, code, message }) => (
        <li key={`${field} ${code}`}>
          {field !== '' && (
            <span className={css.fieldName} title={field}>
              {nameOf(field)}:{' '}
            </span>
          )}
          {message}
        </li>
      ))}
    </ul>
  );
}
