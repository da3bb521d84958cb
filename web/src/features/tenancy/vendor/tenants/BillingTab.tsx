import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../../api/client.ts';
import type { TenantDetail } from '../../../../api/vendor.ts';
import type { Subscription } from '../../../../api/vendorBilling.ts';
import { urls } from '../../../../app/urls.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Button, LinkButton } from '../../../../ui/Button.tsx';
import { StatusChip } from '../../../../ui/Chip.tsx';
import { FormError } from '../../../../ui/FormError.tsx';
import { Link } from '../../../../ui/Link.tsx';
import { Heading, Muted, Row, Stack } from '../../../../ui/layout.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { Skeleton } from '../../../../ui/Skeleton.tsx';
import { EmptyState, ErrorState } from '../../../../ui/State.tsx';
import { showToast } from '../../../../ui/toast.ts';
import { invoiceTones } from '../../billing/words.ts';
import { invoiceListQuery, plansQuery, subscriptionsOfQuery } from '../billingQueries.ts';
import { useInvoiceWords, usePriceWords } from '../billingWords.ts';
import { refreshDesk } from '../queries.ts';
import css from '../vendor.module.css';
import { standingTones, useStandingWords } from '../words.ts';

const SHOWN = 10;

/** What the institution subscribes to and owes. */
export function BillingTab({ tenant }: { tenant: TenantDetail }) {
  return (
    <Stack gap={20}>
      <Subscriptions tenant={tenant} />
      {tenant.is_active && tenant.type !== 'vendor' && <Subscribe tenant={tenant} />}
      <Invoices tenant={tenant} />
    </Stack>
  );
}

function Subscriptions({ tenant }: { tenant: TenantDetail }) {
  const { t } = useTranslation('vendorBilling');
  const { t: desk } = useTranslation('vendor');
  const words = useStandingWords();
  const price = usePriceWords();
  const { date } = useFormats();
  const { data, error, refetch } = useQuery(subscriptionsOfQuery(tenant.id));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={5} />;
  if (data.rows.length === 0)
    return <EmptyState title={desk('tenants.billingEmpty')}>{desk('tenants.billingEmptyHint')}</EmptyState>;
  const until = (row: Subscription): string | null => {
    if (row.ended_on !== null) return t('subscription.endedOn', { date: date(row.ended_on) });
    if (row.status === 'trial' && row.trial_until !== null)
      return t('subscription.trialUntil', { date: date(row.trial_until) });
    return row.paid_until === null ? null : t('subscription.paidUntil', { date: date(row.paid_until) });
  };
  return (
    <section>
      <Heading level={3}>{t('subscription.title')}</Heading>
      <ul className={css.rows}>
        {data.rows.map((row) => (
          <li key={row.id}>
            <span className={css.rowWords}>
              <span className={css.rowTitle}>{row.plan.name}</span>
              <span className={css.small}>
                {[t(`kind.${row.kind}`), price(row.plan), until(row)].filter(Boolean).join(' · ')}
              </span>
              {row.next_plan !== null && (
                <span className={css.small}>{t('subscription.nextPlan', { plan: row.next_plan.name })}</span>
              )}
              {row.cancel_at_end && <span className={css.small}>{t('subscription.ends')}</span>}
            </span>
            <StatusChip status={row.status} tones={standingTones} words={words} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The vendor subscribes for the institution; the first invoice comes from it. */
function Subscribe({ tenant }: { tenant: TenantDetail }) {
  const { t } = useTranslation('vendorBilling');
  const { t: common } = useTranslation();
  const price = usePriceWords();
  const { data: plans } = useQuery(plansQuery);
  const [asking, setAsking] = useState(false);
  const [plan, setPlan] = useState<string | null>(null);
  const start = useMutation({
    mutationFn: (planId: number) =>
      done(api.POST('/api/billing/subscriptions', { body: { plan_id: planId, tenant_id: tenant.id } })),
    onSuccess: async () => {
      setAsking(false);
      setPlan(null);
      showToast(t('subscription.started'));
      await refreshDesk();
    },
  });
  if (!asking)
    return (
      <Row>
        <Button tone="secondary" onClick={() => setAsking(true)}>
          {t('subscription.add')}
        </Button>
      </Row>
    );
  return (
    <Stack gap={12}>
      <Select
        label={t('subscription.plan')}
        searchable
        options={(plans?.rows ?? [])
          .filter((each) => each.is_active)
          .map((each) => ({
            value: String(each.id),
            label: `${each.name} · ${price(each)}`,
            group: t(`kind.${each.kind}`),
          }))
          .sort((a, b) => b.group.localeCompare(a.group))}
        value={plan}
        onChange={setPlan}
      />
      <Muted>{t('subscription.addWhat')}</Muted>
      <FormError error={start.error} />
      <Row>
        <Button
          loading={start.isPending}
          blocked={plan === null && t('subscription.planMissing')}
          onClick={() => plan !== null && start.mutate(Number(plan))}
        >
          {t('subscription.start')}
        </Button>
        <Button tone="secondary" onClick={() => setAsking(false)}>
          {common('cancel')}
        </Button>
      </Row>
    </Stack>
  );
}

function Invoices({ tenant }: { tenant: TenantDetail }) {
  const { t } = useTranslation('vendorBilling');
  const { rupiah, dateShort } = useFormats();
  const words = useInvoiceWords();
  const { data, error, refetch } = useQuery(invoiceListQuery({ tenant_id: tenant.id }, undefined, SHOWN));
  const all = urls.vendorInvoices({ tenant_id: String(tenant.id) });
  return (
    <section>
      <Heading level={3}>{t('invoices.ofTenant')}</Heading>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={4} />}
      {data?.rows.length === 0 && <Muted>{t('invoices.none')}</Muted>}
      <ul className={css.rows}>
        {data?.rows.map((row) => (
          <li key={row.id}>
            <span className={css.rowWords}>
              <Link href={urls.vendorInvoices({ open: row.id })}>{row.number ?? t('invoices.draft')}</Link>
              <span className={css.small}>
                {rupiah(row.total)} · {t('invoices.due', { date: dateShort(row.due_on) })}
              </span>
            </span>
            <StatusChip status={row.status} tones={invoiceTones} words={words} />
          </li>
        ))}
      </ul>
      <Row>
        {data?.page.has_next && <LinkButton href={all}>{t('invoices.all')}</LinkButton>}
        {tenant.type !== 'vendor' && (
          <LinkButton href={urls.newInvoice(tenant.id)}>{t('invoices.create')}</LinkButton>
        )}
      </Row>
    </section>
  );
}
