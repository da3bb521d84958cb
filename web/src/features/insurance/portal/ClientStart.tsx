import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PortalData } from '../../../api/insurance.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Link } from '../../../ui/Link.tsx';
import { EmptyState } from '../../../ui/State.tsx';
import { LimitBar } from '../LimitBar.tsx';
import { claimListQuery } from '../queries.ts';
import { ClaimRows } from './ClaimRows.tsx';
import css from './portal.module.css';
import { Tiles, useClaimTiles } from './Tiles.tsx';

type Data = NonNullable<PortalData['client']>;

const SHOWN = 5;

/** A client's members, policies and how much of each limit is used. */
export function ClientStart({ data }: { data: Data }) {
  const { t } = useTranslation('insurancePortal');
  const { number } = useFormats();
  const may = useMay();
  const { members, policies } = data;
  const tiles = [
    ...(members === null
      ? []
      : [
          {
            id: 'members',
            label: t('client.members'),
            value: number(members.total),
            note: t('client.active', { count: members.active }),
            href: urls.members(),
          },
        ]),
    ...useClaimTiles(data.claims),
  ];
  return (
    <>
      {tiles.length > 0 && <Tiles tiles={tiles} />}
      {may('policies:read') && (
        <Card
          title={t('client.use')}
          description={t('client.useHint')}
          actions={<LinkButton href={urls.policies()}>{t('client.policies')}</LinkButton>}
        >
          {policies.length === 0 ? (
            <EmptyState title={t('client.none')}>{t('client.noneHint')}</EmptyState>
          ) : (
            <ul className={css.uses}>
              {policies.map((policy) => (
                <li key={policy.id}>
                  <span className={css.useHead}>
                    <Link href={urls.policies({ open: policy.id })}>{policy.number}</Link>
                    <span className={css.small}>{policy.client_name}</span>
                  </span>
                  <LimitBar limit={policy.annual_limit} used={policy.used} />
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
      {may('claims:read') && <Recent />}
    </>
  );
}

function Recent() {
  const { t } = useTranslation('insurancePortal');
  const { t: insurance } = useTranslation('insurance');
  const { data } = useQuery(claimListQuery({}, undefined, SHOWN));
  if (data === undefined) return null;
  return (
    <Card title={t('client.recent')} actions={<LinkButton href={urls.claims()}>{t('core.all')}</LinkButton>}>
      {data.rows.length === 0 ? (
        <EmptyState title={insurance('claims.none')}>{insurance('claims.noneYours')}</EmptyState>
      ) : (
        <ClaimRows rows={data.rows} />
      )}
    </Card>
  );
}
