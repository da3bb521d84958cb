import { useTranslation } from 'react-i18next';

/** Says beside a form's button how many of its fields need mending; nothing where none does. */
export function FaultCount({ errors }: { errors: Readonly<Record<string, unknown>> }) {
  const { t } = useTranslation();
  const count = Object.values(errors).filter(Boolean).length;
  return <span role="status">{count > 0 && t('faults', { count })}</span>;
}
