import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, done, unwrap } from '../../../../api/client.ts';
import type { Plan } from '../../../../api/vendorBilling.ts';
import { DeleteNamed } from '../../../../app/DeleteNamed.tsx';
import { Muted, Row } from '../../../../ui/layout.tsx';
import { SidePanel } from '../../../../ui/SidePanel.tsx';
import { Skeleton } from '../../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../../ui/State.tsx';
import { showToast } from '../../../../ui/toast.ts';
import { plansQuery } from '../billingQueries.ts';
import { refreshDesk } from '../queries.ts';
import { bodyOf, changesOf, draftOf, emptyPlan, type PlanDraft } from './draft.ts';
import { PlanForm } from './PlanForm.tsx';

interface Props {
  id: string | undefined;
  onClose: () => void;
}

/** One plan beside the list: changed with old and new shown, deleted only while nobody has ever had it. */
export function PlanPanel({ id, onClose }: Props) {
  const { t } = useTranslation('vendorBilling');
  const { data, error, refetch } = useQuery({ ...plansQuery, enabled: id !== undefined });
  const plan = data?.rows.find((each) => String(each.id) === id);
  return (
    <SidePanel open={id !== undefined} onClose={onClose} title={plan?.name ?? t('plans.one')} width={640}>
      {!data && !error && <Skeleton lines={8} />}
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && !plan && <Muted>{t('plans.gone')}</Muted>}
      {plan && <Existing key={`${plan.id} ${plan.version}`} plan={plan} onClose={onClose} />}
    </SidePanel>
  );
}

function Existing({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation('vendorBilling');
  const save = useMutation({
    mutationFn: (draft: PlanDraft) =>
      unwrap(
        api.PATCH('/api/billing/plans/{id}', {
          params: { path: { id: plan.id } },
          body: { version: plan.version, ...changesOf(plan, draft) },
        }),
      ),
    onSuccess: async (saved) => {
      showToast(t('plans.saved', { name: saved.name }));
      await refreshDesk();
    },
  });
  return (
    <PlanForm began={draftOf(plan)} plan={plan} save={save}>
      <Row>
        <DeleteNamed
          name={plan.code}
          blocked={plan.subscriber_count > 0 && t('plans.deleteBlocked', { count: plan.subscriber_count })}
          words={{
            action: t('plans.delete'),
            ask: t('plans.deleteAsk', { name: plan.name }),
            what: t('plans.deleteWhat'),
            done: t('plans.deleted', { name: plan.name }),
          }}
          remove={() => done(api.DELETE('/api/billing/plans/{id}', { params: { path: { id: plan.id } } }))}
          onGone={async () => {
            onClose();
            await refreshDesk();
          }}
        />
      </Row>
    </PlanForm>
  );
}

export function NewPlanPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('vendorBilling');
  const create = useMutation({
    mutationFn: (draft: PlanDraft) => unwrap(api.POST('/api/billing/plans', { body: bodyOf(draft) })),
    onSuccess: async (made) => {
      onClose();
      showToast(t('plans.made', { name: made.name }));
      await refreshDesk();
    },
  });
  return (
    <SidePanel open onClose={onClose} title={t('plans.create')} width={640}>
      <PlanForm began={emptyPlan} plan={null} save={create} />
    </SidePanel>
  );
}
