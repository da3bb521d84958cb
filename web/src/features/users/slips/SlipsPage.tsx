import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoginSlip } from '../../../api/identity.ts';
import { queryClient } from '../../../app/queries.ts';
import { useMe } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button, LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { EmptyState } from '../../../ui/State.tsx';
import css from './slips.module.css';
import { slipsKey } from './slips.ts';

/** The slips to print and cut apart. Leaving the page forgets them. */
export function SlipsPage() {
  const { t } = useTranslation('users');
  const [slips] = useState(() => queryClient.getQueryData<LoginSlip[]>(slipsKey) ?? []);
  useEffect(() => () => queryClient.removeQueries({ queryKey: slipsKey }), []);
  if (slips.length === 0) return <NoSlips />;
  return (
    <Page>
      <div data-no-print className={css.head}>
        <PageHeader
          title={t('slips.page')}
          description={t('slips.pageHint')}
          actions={
            <>
              <LinkButton href={urls.users()}>{t('slips.leave')}</LinkButton>
              <Button icon={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
                {t('slips.print')}
              </Button>
            </>
          }
        />
        <Banner tone="warn">{t('slips.shownOnce')}</Banner>
      </div>
      <ul className={css.slips}>
        {slips.map((slip) => (
          <Slip key={slip.user_id} slip={slip} />
        ))}
      </ul>
    </Page>
  );
}

function NoSlips() {
  const { t } = useTranslation('users');
  return (
    <Page>
      <PageHeader title={t('slips.page')} />
      <Card>
        <EmptyState
          title={t('slips.none')}
          action={
            <LinkButton tone="primary" href={urls.users()}>
              {t('slips.leave')}
            </LinkButton>
          }
        >
          {t('slips.noneHint')}
        </EmptyState>
      </Card>
    </Page>
  );
}

function Slip({ slip }: { slip: LoginSlip }) {
  const { t } = useTranslation('users');
  const { date } = useFormats();
  const me = useMe();
  return (
    <li className={css.slip}>
      <div className={css.tenant}>{me.tenant.branding.name ?? me.tenant.name}</div>
      <div className={css.name}>{slip.full_name}</div>
      <dl className={css.facts}>
        <dt>{t('slips.address')}</dt>
        <dd>{location.host}</dd>
        <dt>{t('column.username')}</dt>
        <dd>{slip.username}</dd>
        <dt>{t('slips.password')}</dt>
        <dd className={css.password}>{slip.one_time_password}</dd>
      </dl>
      <p className={css.note}>{t('slips.note', { date: date(slip.expires_at) })}</p>
    </li>
  );
}
