import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../api/billing.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import css from './billing.module.css';
import { usePriceText } from './words.ts';

interface Props {
  label: string;
  plans: readonly Plan[];
  value: number | null;
  onChange: (id: number) => void;
  /** Shows for how long a plan may be tried. */
  trial?: boolean;
}

/** One of the plans, each with its price and what it holds. */
export function PlanChoice({ label, plans, value, onChange, trial = false }: Props) {
  const { t } = useTranslation('billing');
  const { list } = useFormats();
  const priceText = usePriceText();
  const name = useId();
  return (
    <fieldset className={css.choices}>
      <legend className="visually-hidden">{label}</legend>
      {plans.map((plan) => (
        <label key={plan.id} className={css.choice}>
          <input type="radio" name={name} checked={plan.id === value} onChange={() => onChange(plan.id)} />
          <span className={css.planName}>{plan.name}</span>
          <span className={css.price}>{priceText(plan)}</span>
          <span className={css.choiceMore}>
            {plan.description} {t('choose.holds', { modules: list(plan.modules.map((each) => each.name)) })}
            {trial && plan.trial_days > 0 && ` ${t('choose.trial', { count: plan.trial_days })}`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
