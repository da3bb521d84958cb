import {
  IconBell,
  IconChevronRight,
  IconReceipt,
  IconShieldLock,
  IconUserCheck,
  IconUserEdit,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../api/types.ts';
import type { NavSection } from '../../../app/navigation.ts';
import { unreadQuery } from '../../../app/queries.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Card } from '../../../ui/Card.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Muted } from '../../../ui/layout.tsx';
import { overviewQuery } from '../../tenancy/billing/queries.ts';
import { userListQuery } from '../../users/queries.ts';
import css from './home.module.css';

interface Step {
  id: string;
  icon: TablerIcon;
  title: string;
  text: string;
  action: string;
  href: string;
}

const WAITING_SHOWN = 20;

/** How many accounts wait for this person's approval, "20+" past those asked for; null where none does. */
function useWaiting(me: Me): { count: number; shown: string } | null {
  const may = me.permissions.includes('users:approve') && me.permissions.includes('users:read');
  const { data } = useQuery({
    ...userListQuery({ status: 'PENDING_APPROVAL' }, undefined, WAITING_SHOWN),
    enabled: may,
  });
  const count = data?.rows.length ?? 0;
  if (!may || count === 0) return null;
  return { count, shown: data?.page.has_next ? `${count}+` : String(count) };
}

/** To the invoice that this person can pay and that is due first, where one waits for money. */
function useInvoiceStep(me: Me): Step | false {
  const { t } = useTranslation('account');
  const { rupiah, date } = useFormats();
  const may = me.tenant.type !== 'vendor' && me.permissions.includes('billing:pay');
  const { data } = useQuery({ ...overviewQuery, enabled: may });
  const invoice = data?.open_invoices.find(({ status }) => status !== 'awaiting_verification');
  if (!invoice) return false;
  return {
    id: 'invoice',
    icon: IconReceipt,
    title: t('home.step.invoiceTitle', { total: rupiah(invoice.total) }),
    text: t('home.step.invoice', { number: invoice.number, date: date(invoice.due_on) }),
    action: t('home.step.invoiceAction'),
    href: urls.invoice(invoice.id),
  };
}

/** The steps that are open for this person now; none is made up. */
function useSteps(me: Me, sections: readonly NavSection[]): Step[] {
  const { t } = useTranslation('account');
  const { data } = useQuery(unreadQuery);
  const unread = data?.rows.length ?? 0;
  const waiting = useWaiting(me);
  const invoice = useInvoiceStep(me);
  const listed = sections.some((section) => section.entries.some((entry) => entry.id === 'users'));
  const canManage = listed && me.permissions.includes('users:write');
  const steps: (Step | false)[] = [
    invoice,
    unread > 0 && {
      id: 'notices',
      icon: IconBell,
      title: t('home.step.noticesTitle'),
      text: t('home.step.notices', { count: unread }),
      action: t('home.step.noticesAction'),
      href: urls.notices(),
    },
    waiting !== null && {
      id: 'waiting',
      icon: IconUserCheck,
      title: t('home.step.waitingTitle'),
      text: t('home.step.waiting', waiting),
      action: t('home.step.waitingAction'),
      href: urls.users({ status: 'PENDING_APPROVAL' }),
    },
    !me.mfa_enabled && {
      id: 'mfa',
      icon: IconShieldLock,
      title: t('home.step.mfa.title'),
      text: t('home.step.mfa.text'),
      action: t('home.step.mfa.action'),
      href: urls.account('security'),
    },
    me.phone === null && {
      id: 'profile',
      icon: IconUserEdit,
      title: t('home.step.profile.title'),
      text: t('home.step.profile.text'),
      action: t('home.step.profile.action'),
      href: urls.account(),
    },
    canManage && {
      id: 'users',
      icon: IconUsers,
      title: t('home.step.users.title'),
      text: t('home.step.users.text'),
      action: t('home.step.users.action'),
      href: urls.users(),
    },
  ];
  return steps.filter((step) => step !== false);
}

export function NextSteps({ me, sections }: { me: Me; sections: readonly NavSection[] }) {
  const { t } = useTranslation('account');
  const steps = useSteps(me, sections);
  return (
    <Card title={t('home.next')}>
      {steps.length === 0 && <Muted>{t('home.step.done')}</Muted>}
      <ul className={css.steps}>
        {steps.map((step) => (
          <li key={step.id}>
            <Link href={step.href} className={css.step}>
              <span className={css.icon}>
                <step.icon size={20} stroke={1.75} aria-hidden />
              </span>
              <span className={css.words}>
                <span className={css.title}>{step.title}</span>
                <span className={css.text}>{step.text}</span>
              </span>
              <span className={css.action}>{step.action}</span>
              <IconChevronRight size={18} aria-hidden className={css.chevron} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
