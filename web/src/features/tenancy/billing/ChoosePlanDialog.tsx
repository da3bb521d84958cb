import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../api/billing.ts';
import { api, unwrap } from '../../../api/client.ts';
import { urls } from '../../../app/urls.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, Muted, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { showToast } from '../../../ui/toast.ts';
import { PlanChoice } from './PlanChoice.tsx';
import { refreshBilling } from './queries.ts';

interface Props {
  open: boolean;
  /** The code of a module that the plan is wanted for: the first plan that holds it is chosen already. */
  wanted: string | undefined;
  plans: readonly Plan[];
  loading: boolean;
  kind: Plan['kind'];
  onClose: () => void;
}

/** Begins a subscription, and leads to the invoice that asks for it. */
export function ChoosePlanDialog(props: Props) {
  const { t } = useTranslation('billing');
  return (
    <Modal
      open={props.open}
      onClose={props.onClose}
      title={t(props.kind === 'primary' ? 'choose.primaryTitle' : 'choose.addonTitle')}
    >
      {props.open && (props.loading ? <Skeleton lines={5} /> : <Choice {...props} />)}
    </Modal>
  );
}

function Choice({ wanted, plans, onClose }: Props) {
  const { t } = useTranslation('billing');
  const { t: common } = useTranslation();
  const router = useRouter();
  const holds = plans.find(({ modules }) => modules.some(({ code }) => code === wanted));
  const [chosen, setChosen] = useState<number | null>(holds?.id ?? null);
  const begin = useMutation({
    mutationFn: (plan: Plan) =>
      unwrap(api.POST('/api/billing/subscriptions', { body: { plan_id: plan.id } })),
    onSuccess: async ({ invoice_id }, plan) => {
      showToast(t('choose.done', { plan: plan.name }));
      onClose();
      if (invoice_id !== null) router.history.push(urls.invoice(invoice_id));
      await refreshBilling();
    },
  });
  const plan = plans.find(({ id }) => id === chosen);
  if (plans.length === 0) return <Muted>{t('choose.none')}</Muted>;
  return (
    <Stack>
      <PlanChoice label={t('choose.plans')} plans={plans} value={chosen} onChange={setChosen} trial />
      <FormError error={begin.error} />
      <FormActions note={t('choose.taxNote')}>
        <Button tone="secondary" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button
          loading={begin.isPending}
          blocked={plan === undefined && t('choose.first')}
          onClick={() => plan && begin.mutate(plan)}
        >
          {t('choose.submit')}
        </Button>
      </FormActions>
    </Stack>
  );
}
