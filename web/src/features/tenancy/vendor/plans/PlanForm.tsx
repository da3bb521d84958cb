import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../../api/vendorBilling.ts';
import { useMe } from '../../../../app/session.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Checkbox, RadioGroup, Switch } from '../../../../ui/Checkbox.tsx';
import { FormError } from '../../../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../../../ui/form.ts';
import { FormActions, FormGrid, Muted, Stack } from '../../../../ui/layout.tsx';
import { TextArea } from '../../../../ui/TextArea.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { tenantModulesQuery } from '../queries.ts';
import css from '../vendor.module.css';
import { changesOf, faultsOf, type PlanDraft } from './draft.ts';
import { PlanReview } from './PlanReview.tsx';

export type PlanFormState = UseFormReturnType<PlanDraft>;

interface Props {
  began: PlanDraft;
  /** Null while it is being made. */
  plan: Plan | null;
  save: { mutate: (draft: PlanDraft) => void; isPending: boolean; error: unknown };
  /** What else can be done with it, below its fields; not while old and new are compared. */
  children?: ReactNode;
}

/** A plan's fields; a plan that exists shows old and new before it is saved. */
export function PlanForm({ began, plan, save, children }: Props) {
  const { t } = useTranslation('vendorBilling');
  const [review, setReview] = useState(false);
  const form = useForm<PlanDraft>({
    initialValues: began,
    validate: (draft) =>
      Object.fromEntries(faultsOf(draft).map((field) => [field, t(`plans.fault.${field}`)])),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal is put at its fields once
  useEffect(() => {
    if (!applyFieldErrors(form, save.error)) return;
    setReview(false);
    focusFirstError();
  }, [save.error]);
  const unchanged = plan !== null && Object.keys(changesOf(plan, form.values)).length === 0;
  if (plan !== null && review)
    return <PlanReview plan={plan} draft={form.values} save={save} onBack={() => setReview(false)} />;
  const submit = (draft: PlanDraft): void => (plan === null ? save.mutate(draft) : setReview(true));
  return (
    <form noValidate onSubmit={form.onSubmit(submit, focusFirstError)}>
      <Stack>
        <Fields form={form} />
        <ModulesField form={form} />
        <Switch
          label={t('plans.isActive')}
          description={t('plans.isActiveHint')}
          {...form.getInputProps('is_active', { type: 'checkbox' })}
        />
        <FormError error={save.error} />
        <FormActions>
          {plan === null ? (
            <Button type="submit" loading={save.isPending}>
              {t('plans.createSubmit')}
            </Button>
          ) : (
            <Button type="submit" blocked={unchanged && t('unchanged')}>
              {t('review')}
            </Button>
          )}
        </FormActions>
        {children}
      </Stack>
    </form>
  );
}

function Fields({ form }: { form: PlanFormState }) {
  const { t } = useTranslation('vendorBilling');
  return (
    <>
      <FormGrid>
        <TextField label={t('plans.name')} required maxLength={100} {...form.getInputProps('name')} />
        <TextField
          label={t('plans.code')}
          description={t('plans.codeHint')}
          required
          maxLength={40}
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('code')}
        />
        <TextField
          label={t('plans.price')}
          description={t('plans.priceHint')}
          required
          inputMode="numeric"
          {...form.getInputProps('price')}
        />
        <TextField
          label={t('plans.trialDays')}
          description={t('plans.trialHint')}
          required
          inputMode="numeric"
          {...form.getInputProps('trial_days')}
        />
        <RadioGroup
          label={t('plans.kind')}
          name="kind"
          value={form.values.kind}
          onChange={(kind) => form.setFieldValue('kind', kind)}
          options={(['primary', 'addon'] as const).map((value) => ({
            value,
            label: t(`kind.${value}`),
            description: t(`kindHint.${value}`),
          }))}
        />
        <RadioGroup
          label={t('plans.period')}
          name="period"
          value={form.values.period}
          onChange={(period) => form.setFieldValue('period', period)}
          options={(['monthly', 'yearly'] as const).map((value) => ({ value, label: t(`period.${value}`) }))}
        />
      </FormGrid>
      <TextArea label={t('plans.description')} maxLength={500} {...form.getInputProps('description')} />
    </>
  );
}

/** Every module there is; the vendor's own list holds them all. */
function ModulesField({ form }: { form: PlanFormState }) {
  const { t } = useTranslation('vendorBilling');
  const me = useMe();
  const { data } = useQuery(tenantModulesQuery(me.tenant.id));
  const { module_ids: chosen } = form.values;
  const tick = (id: string, on: boolean): void =>
    form.setFieldValue('module_ids', on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <fieldset className={css.group}>
      <legend>{t('plans.modules')}</legend>
      <Muted>{t('plans.modulesHint')}</Muted>
      {data?.map((module) => (
        <Checkbox
          key={module.module_id}
          label={module.name}
          description={module.description}
          checked={chosen.includes(module.module_id)}
          onChange={(event) => tick(module.module_id, event.currentTarget.checked)}
        />
      ))}
      {form.errors.module_ids && (
        <p role="alert" className={css.debt}>
          {form.errors.module_ids}
        </p>
      )}
    </fieldset>
  );
}
