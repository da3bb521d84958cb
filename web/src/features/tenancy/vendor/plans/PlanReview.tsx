import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NewPlan, Plan } from '../../../../api/vendorBilling.ts';
import { useMe } from '../../../../app/session.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Banner } from '../../../../ui/Banner.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Diff } from '../../../../ui/Diff.tsx';
import { FormError } from '../../../../ui/FormError.tsx';
import { FormActions, Stack } from '../../../../ui/layout.tsx';
import { tenantModulesQuery } from '../queries.ts';
import { bodyOf, changesOf, draftOf, type PlanDraft } from './draft.ts';

interface Props {
  plan: Plan;
  draft: PlanDraft;
  save: { mutate: (draft: PlanDraft) => void; isPending: boolean; error: unknown };
  onBack: () => void;
}

const fields = [
  'name',
  'code',
  'kind',
  'price',
  'period',
  'trial_days',
  'description',
  'module_ids',
  'is_active',
] as const satisfies readonly (keyof NewPlan)[];

/** A plan's values in words, for old and new beside each other. */
function usePlanValue(): (field: (typeof fields)[number], body: NewPlan) => string {
  const { t } = useTranslation('vendorBilling');
  const { rupiah, list } = useFormats();
  const me = useMe();
  const { data: modules } = useQuery(tenantModulesQuery(me.tenant.id));
  const nameOf = (id: string): string => modules?.find((each) => each.module_id === id)?.name ?? id;
  return (field, body) => {
    switch (field) {
      case 'price':
        return rupiah(body.price);
      case 'kind':
        return t(`kind.${body.kind}`);
      case 'period':
        return t(`period.${body.period}`);
      case 'trial_days':
        return t('days', { count: body.trial_days ?? 0 });
      case 'module_ids':
        return list(body.module_ids.map(nameOf));
      case 'is_active':
        return body.is_active ? t('plans.offered') : t('plans.withdrawn');
      default:
        return body[field] ?? '';
    }
  };
}

/** Old and new, and for whom it matters from when. */
export function PlanReview({ plan, draft, save, onBack }: Props) {
  const { t } = useTranslation('vendorBilling');
  const { t: common } = useTranslation();
  const value = usePlanValue();
  const changed = changesOf(plan, draft);
  const label = {
    name: t('plans.name'),
    code: t('plans.code'),
    kind: t('plans.kind'),
    price: t('plans.price'),
    period: t('plans.period'),
    trial_days: t('plans.trialDays'),
    description: t('plans.description'),
    module_ids: t('plans.modules'),
    is_active: t('plans.state'),
  };
  return (
    <Stack>
      <Diff
        changes={fields
          .filter((field) => field in changed)
          .map((field) => ({
            id: field,
            label: label[field],
            before: value(field, bodyOf(draftOf(plan))),
            after: value(field, bodyOf(draft)),
          }))}
      />
      {plan.subscriber_count > 0 && (
        <Banner tone="warn">{t('plans.concerns', { count: plan.subscriber_count })}</Banner>
      )}
      <FormError error={save.error} />
      <FormActions>
        <Button tone="secondary" onClick={onBack}>
          {common('back')}
        </Button>
        <Button loading={save.isPending} onClick={() => save.mutate(draft)}>
          {common('save')}
        </Button>
      </FormActions>
    </Stack>
  );
}
