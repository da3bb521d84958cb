import { useTranslation } from 'react-i18next';
import type { BillingEvent } from '../../../api/vendorBilling.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Muted } from '../../../ui/layout.tsx';
import { Timeline } from '../../../ui/Timeline.tsx';
import { detailsOf, eventKey } from './events.ts';

/** What happened to subscriptions, invoices and payments, newest first. */
export function EventTimeline({ events, label }: { events: readonly BillingEvent[]; label: string }) {
  const { t } = useTranslation('vendorBilling');
  const { rupiah, date } = useFormats();
  if (events.length === 0) return <Muted>{t('historyNone')}</Muted>;
  const newest = [...events].sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id));
  return (
    <Timeline
      label={label}
      entries={newest.map((event) => ({
        id: event.id,
        at: event.at,
        title: t(`event.${eventKey(event)}`),
        by: event.actor === null ? t('calendar') : (event.actor.name ?? t('somebody')),
        children: detailsOf(event, { rupiah, date }).map((line) => (
          <div key={line.key}>
            {line.key === 'reason' ? line.text : t(`detail.${line.key}`, { value: line.text })}
          </div>
        )),
      }))}
    />
  );
}
