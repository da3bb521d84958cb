import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../api/billing.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { FormActions, Heading, Muted, Stack } from '../../../ui/layout.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { EmptyState, ErrorState } from '../../../ui/State.tsx';
import { choosable } from '../billing/choosable.ts';
import { PlanChoice } from '../billing/PlanChoice.tsx';
import { plansQuery } from '../billing/queries.ts';
import { usePriceText } from '../billing/words.ts';
import type { StepProps } from './RegisterPage.tsx';
import css from './registration.module.css';
import { firstInvoice } from './rules.ts';

/** What it will use, and what that costs. */
export function PlanStep({ registration }: StepProps) {
  const { t } = useTranslation('registration');
  const { data: plans, error, refetch } = useQuery(plansQuery);
  if (!plans)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />;
  if (!plans.some(({ kind }) => kind === 'primary')) return <EmptyState title={t('plan.none')} />;
  return <Choice registration={registration} plans={plans} />;
}

function Choice({ registration, plans }: StepProps & { plans: readonly Plan[] }) {
  const { t } = useTranslation('registration');
  const { told, tell, go, faults } = registration;
  const [asked, setAsked] = useState(false);
  const primary = plans.find(({ id, kind }) => id === told.primary && kind === 'primary');
  const offered = primary ? addonsBeside(plans, primary) : [];
  const addons = offered.filter(({ id }) => told.addons.includes(id));
  const choosePrimary = (id: number): void => {
    const chosen = plans.find((plan) => plan.id === id);
    const left = chosen ? addonsBeside(plans, chosen).map((plan) => plan.id) : [];
    tell({ primary: id, addons: told.addons.filter((addon) => left.includes(addon)) });
  };
  const missing = asked && !primary && t('plan.primaryRequired');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (primary) go('owner');
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={20}>
        <Stack gap={8}>
          <Heading>{t('plan.primary')}</Heading>
          <PlanChoice
            label={t('plan.primary')}
            plans={plans.filter(({ kind }) => kind === 'primary')}
            value={primary?.id ?? null}
            onChange={choosePrimary}
            trial
          />
          <div role="alert" className={css.fault}>
            {missing || faults.primary}
          </div>
        </Stack>
        {offered.length > 0 && (
          <Addons
            offered={offered}
            chosen={told.addons}
            fault={faults.addons}
            onChange={(ids) => tell({ addons: ids })}
          />
        )}
        {primary && <Total primary={primary} addons={addons} />}
        <FormActions>
          <Button tone="secondary" onClick={() => go('institution')}>
            {t('back')}
          </Button>
          <Button type="submit">{t('next')}</Button>
        </FormActions>
      </Stack>
    </form>
  );
}

const addonsBeside = (plans: readonly Plan[], primary: Plan): Plan[] =>
  choosable(plans, [{ kind: 'primary', plan: primary, modules: primary.modules.map(({ code }) => code) }]);

interface AddonProps {
  offered: readonly Plan[];
  chosen: readonly number[];
  fault: string | undefined;
  onChange: (ids: number[]) => void;
}

function Addons({ offered, chosen, fault, onChange }: AddonProps) {
  const { t } = useTranslation('registration');
  const priceText = usePriceText();
  const toggle = (id: number, on: boolean): void =>
    onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <Stack gap={8}>
      <Heading>{t('plan.addons')}</Heading>
      <Muted>{t('plan.addonsHint')}</Muted>
      {offered.map((plan) => (
        <Checkbox
          key={plan.id}
          label={`${plan.name}, ${priceText(plan)}`}
          description={plan.description}
          checked={chosen.includes(plan.id)}
          onChange={(event) => toggle(plan.id, event.currentTarget.checked)}
        />
      ))}
      <div role="alert" className={css.fault}>
        {fault}
      </div>
    </Stack>
  );
}

function Total({ primary, addons }: { primary: Plan; addons: readonly Plan[] }) {
  const { t } = useTranslation('registration');
  const { rupiah, number } = useFormats();
  const { rate, subtotal, tax, total } = firstInvoice([primary, ...addons]);
  return (
    <section className={css.total} aria-label={t('plan.total')}>
      <dl>
        <div className={css.sum}>
          <dt>{t('plan.subtotal')}</dt>
          <dd>{rupiah(subtotal)}</dd>
        </div>
        <div className={css.sum}>
          <dt>{t('plan.tax', { rate: number(rate / 100) })}</dt>
          <dd>{rupiah(tax)}</dd>
        </div>
        <div className={css.sum} data-last>
          <dt>{t('plan.total')}</dt>
          <dd>{rupiah(total)}</dd>
        </div>
      </dl>
      <Muted>
        {primary.trial_days > 0 ? t('plan.trial', { count: primary.trial_days }) : t('plan.noTrial')}
      </Muted>
    </section>
  );
}
