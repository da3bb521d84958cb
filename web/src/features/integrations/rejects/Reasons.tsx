import type { RejectRow } from '../../../api/integrations.ts';
import css from '../integrations.module.css';

/** All that is wrong with a record, in words. */
export function Reasons({ reasons }: { reasons: RejectRow['reasons'] }) {
  return (
    <ul className={css.reasons}>
      {reasons.map(({ field, code, message }) => (
        <li key={`${field} ${code}`}>
          {field !== '' && <span className={css.fieldName}>{field}: </span>}
          {message}
        </li>
      ))}
    </ul>
  );
}
