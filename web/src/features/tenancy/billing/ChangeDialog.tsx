import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangePreview, Plan, Subscription } from '../../../api/billing.ts';
import { api, unwrap } from '../../../api/client.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Diff } from '../../../ui/Diff.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, Muted, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { showToast } from '../../../ui/toast.ts';
import { PlanChoice } from './PlanChoice.tsx';
import { changeQuery, plansQuery, refreshBilling } from './queries.ts';
import { usePriceText } from './words.ts';

interface Props {
  open: boolean;
  subscription: Subscription;
  onClose: () => void;
}

/** Another plan in the place of this one: what it does and costs is shown before it is done. */
export function ChangeDialog({ open, subscription, onClose }: Props) {
  const { t } = useTranslation('billing');
  return (
    <Modal open={open} onClose={onClose} title={t('change.title', { plan: subscription.plan.name })}>
      {open && <Change subscription={subscription} onClose={onClose} />}
    </Modal>
  );
}

function Change({ subscription, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('billing');
  const { t: common } = useTranslation();
  const [chosen, setChosen] = useState<number | null>(null);
  const { data: plans } = useQuery(plansQuery);
  const preview = useQuery({
    ...changeQuery(subscription.id, chosen ?? 0),
    enabled: chosen !== null,
  });
  const change = useChange(subscription, onClose);
  if (!plans) return <Skeleton lines={5} />;
  const others = plans.filter(({ id, kind }) => kind === subscription.kind && id !== subscription.plan.id);
  if (others.length === 0) return <Muted>{t('change.none')}</Muted>;
  const next = others.find(({ id }) => id === chosen);
  return (
    <Stack>
      <PlanChoice label={t('change.plans')} plans={others} value={chosen} onChange={setChosen} />
      <div aria-live="polite">
        {next && preview.isPending && <Muted>{t('change.loading')}</Muted>}
        {next && preview.data && (
          <Foreseen key={next.id} subscription={subscription} next={next} change={preview.data} />
        )}
      </div>
      <FormError error={change.error ?? (chosen === null ? null : preview.error)} />
      <FormActions>
        <Button tone="secondary" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button
          loading={change.isPending}
          blocked={!(next && preview.data) && t(next ? 'change.loading' : 'change.first')}
          onClick={() => next && change.mutate(next.id)}
        >
          {t('change.submit')}
        </Button>
      </FormActions>
    </Stack>
  );
}

function useChange(subscription: Subscription, onClose: () => void) {
  const { t } = useTranslation('billing');
  const router = useRouter();
  const { id, version } = subscription;
  return useMutation({
    mutationFn: (planId: number) =>
      unwrap(
        api.POST('/api/billing/subscriptions/{id}/change', {
          params: { path: { id } },
          body: { plan_id: planId, version },
        }),
      ),
    onSuccess: async ({ effect, invoice_id }) => {
      const words = { upgrade: 'doneUpgrade', downgrade: 'doneLater', at_once: 'doneNow' } as const;
      showToast(t(`change.${words[effect]}`));
      onClose();
      if (effect === 'upgrade' && invoice_id !== null) router.history.push(urls.invoice(invoice_id));
      await refreshBilling();
    },
  });
}

interface ForeseenProps {
  subscription: Subscription;
  next: Plan;
  change: ChangePreview;
}

function Foreseen({ subscription, next, change }: ForeseenProps) {
  const { t } = useTranslation('billing');
  const { t: common } = useTranslation();
  const { rupiah, date, list } = useFormats();
  const priceText = usePriceText();
  const { effect, effective_on } = change;
  const names = (codes: readonly string[]): string =>
    list(codes.map((code) => common(`nav.groups.${code as 'praktikum'}`)));
  const text = {
    upgrade: () => t('change.upgrade', { total: rupiah(change.total) }),
    downgrade: () =>
      effective_on === null ? t('change.downgradeSoon') : t('change.downgrade', { date: date(effective_on) }),
    at_once: () => t('change.at_once'),
  }[effect]();
  const words = useRef<HTMLDivElement>(null);
  // On a phone the plans fill the dialog: what the choice does would stay out of sight below them.
  useEffect(() => {
    words.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={words}>
      <Stack>
        <Diff
          changes={[
            { id: 'plan', label: t('change.plan'), before: subscription.plan.name, after: next.name },
            {
              id: 'cost',
              label: t('change.cost'),
              before: priceText(subscription.plan),
              after: priceText(next),
            },
            {
              id: 'modules',
              label: t('change.modules'),
              before: names(subscription.modules),
              after: names(next.modules.map(({ code }) => code)),
            },
          ]}
        />
        <Banner tone="info">{text}</Banner>
      </Stack>
    </div>
  );
}
