import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subscription } from '../../../api/billing.ts';
import { api, done, unwrap } from '../../../api/client.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useErrorText } from '../../../i18n/errorText.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Chip, StatusChip } from '../../../ui/Chip.tsx';
import { CardGrid, Muted } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/State.tsx';
import { showToast } from '../../../ui/toast.ts';
import { useUrlState } from '../../../ui/useUrlState.ts';
import css from './billing.module.css';
import { CancelDialog } from './CancelDialog.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { ChoosePlanDialog } from './ChoosePlanDialog.tsx';
import { choosable } from './choosable.ts';
import { lastDay } from './lastDay.ts';
import { plansQuery, refreshBilling } from './queries.ts';
import { subscriptionTones, usePriceText, useStandingWords } from './words.ts';

/** The plans that run, and the way to another. `add` in the address names the module that one is wanted for. */
export function Subscriptions({ subscriptions }: { subscriptions: readonly Subscription[] }) {
  const { t } = useTranslation('billing');
  const may = useMay();
  const { data: plans } = useQuery(plansQuery);
  const { values, set } = useUrlState('add');
  const hasPrimary = subscriptions.some(({ kind }) => kind === 'primary');
  const offered = choosable(plans ?? [], subscriptions);
  const none = hasPrimary && plans !== undefined && offered.length === 0;
  const open = (
    <Button
      tone={hasPrimary ? 'secondary' : 'primary'}
      blocked={none && t('subscriptions.noAddons')}
      onClick={() => set({ add: hasPrimary ? 'addon' : 'primary' }, 'push')}
    >
      {t(hasPrimary ? 'subscriptions.add' : 'subscriptions.choose')}
    </Button>
  );
  const pays = may('billing:pay');
  return (
    <Card title={t('subscriptions.title')} actions={pays && subscriptions.length > 0 && open}>
      {subscriptions.length === 0 ? (
        <EmptyState title={t('subscriptions.none')} action={pays && open}>
          {t('subscriptions.noneHint')}
        </EmptyState>
      ) : (
        <CardGrid min={300}>
          {subscriptions.map((subscription) => (
            <PlanCard key={subscription.id} subscription={subscription} pays={pays} />
          ))}
        </CardGrid>
      )}
      {pays && (
        <ChoosePlanDialog
          open={values.add !== undefined}
          wanted={values.add}
          plans={offered}
          loading={plans === undefined}
          kind={hasPrimary ? 'addon' : 'primary'}
          onClose={() => set({ add: undefined })}
        />
      )}
    </Card>
  );
}

function PlanCard({ subscription, pays }: { subscription: Subscription; pays: boolean }) {
  const { t } = useTranslation('billing');
  const { t: common } = useTranslation();
  const priceText = usePriceText();
  const words = useStandingWords();
  const { plan, kind, modules } = subscription;
  return (
    <section className={css.plan} aria-label={plan.name}>
      <div className={css.planHead}>
        <h3 className={css.planName}>{plan.name}</h3>
        <StatusChip status={subscription.status} tones={subscriptionTones} words={words} />
      </div>
      <div className={css.planHead}>
        <Muted>{t(`subscriptions.${kind}`)}</Muted>
        <span className={css.price}>{priceText(plan)}</span>
      </div>
      <div className={css.chips}>
        {modules.map((code) => (
          <Chip key={code}>{common(`nav.groups.${code as 'praktikum'}`)}</Chip>
        ))}
      </div>
      <Dates subscription={subscription} />
      {pays && <Actions subscription={subscription} />}
    </section>
  );
}

function Dates({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation('billing');
  const { date } = useFormats();
  const { status, trial_until, paid_until, suspended_on, next_plan, cancel_at_end } = subscription;
  const until = lastDay(subscription);
  return (
    <div className={css.rowText}>
      {status === 'trial' && trial_until !== null && (
        <p>{t('subscriptions.trialUntil', { date: date(trial_until) })}</p>
      )}
      {(status !== 'trial' || paid_until !== null) && (
        <p>
          {paid_until === null
            ? t('subscriptions.notPaid')
            : t('subscriptions.paidUntil', { date: date(paid_until) })}
        </p>
      )}
      {suspended_on !== null && paid_until !== null && (
        <p>{t('subscriptions.suspendedOn', { date: date(suspended_on) })}</p>
      )}
      {cancel_at_end && (
        <p>{until === null ? t('subscriptions.ends') : t('subscriptions.endsOn', { date: date(until) })}</p>
      )}
      {next_plan !== null && (
        <p>
          {next_plan.on === null
            ? t('subscriptions.nextPaid', { plan: next_plan.name })
            : t('subscriptions.nextOn', { plan: next_plan.name, date: date(next_plan.on) })}
        </p>
      )}
    </div>
  );
}

/** Asks for the next period before its time, and leads to its invoice. */
function useExtend(id: string) {
  const errorText = useErrorText();
  const router = useRouter();
  return useMutation({
    mutationFn: () =>
      unwrap(api.POST('/api/billing/subscriptions/{id}/extend', { params: { path: { id } } })),
    onSuccess: async ({ invoice_id }) => {
      router.history.push(urls.invoice(invoice_id));
      await refreshBilling();
    },
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
  });
}

/** Takes back the end, or the other plan that was chosen. */
function useKeep({ id, plan, cancel_at_end }: Subscription) {
  const { t } = useTranslation('billing');
  const errorText = useErrorText();
  return useMutation({
    mutationFn: () => done(api.POST('/api/billing/subscriptions/{id}/keep', { params: { path: { id } } })),
    onSuccess: async () => {
      showToast(t(cancel_at_end ? 'kept' : 'stayed', { plan: plan.name }));
      await refreshBilling();
    },
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
  });
}

function Actions({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation('billing');
  const [asking, setAsking] = useState<'change' | 'cancel' | null>(null);
  const { id, plan, actions, cancel_at_end } = subscription;
  const stay = cancel_at_end ? 'keep' : 'stay';
  const keep = useKeep(subscription);
  const extend = useExtend(id);
  const name = { plan: plan.name };
  return (
    <div className={css.planActions}>
      {actions.includes('extend') && !actions.includes('pay') && (
        <Button
          tone="secondary"
          aria-label={t('subscriptions.extendOf', name)}
          loading={extend.isPending}
          onClick={() => extend.mutate()}
        >
          {t('subscriptions.extend')}
        </Button>
      )}
      {actions.includes('change') && (
        <Button
          tone="secondary"
          aria-label={t('subscriptions.changeOf', name)}
          onClick={() => setAsking('change')}
        >
          {t('subscriptions.change')}
        </Button>
      )}
      {actions.includes('keep') && (
        <Button
          tone="secondary"
          aria-label={t(`subscriptions.${stay}Of`, name)}
          loading={keep.isPending}
          onClick={() => keep.mutate()}
        >
          {t(`subscriptions.${stay}`)}
        </Button>
      )}
      {actions.includes('cancel') && (
        <Button
          tone="quiet"
          aria-label={t('subscriptions.cancelOf', name)}
          onClick={() => setAsking('cancel')}
        >
          {t('subscriptions.cancel')}
        </Button>
      )}
      <ChangeDialog open={asking === 'change'} subscription={subscription} onClose={() => setAsking(null)} />
      <CancelDialog open={asking === 'cancel'} subscription={subscription} onClose={() => setAsking(null)} />
    </div>
  );
}
