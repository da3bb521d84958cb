import { useTranslation } from 'react-i18next';
import type { PortalData } from '../../../api/insurance.ts';
import { useMay, useMe } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/State.tsx';
import { claimLimitOf } from '../amounts.ts';
import { ClaimRows } from './ClaimRows.tsx';
import { SearchAll } from './SearchAll.tsx';
import { type TileData, Tiles, useClaimTiles } from './Tiles.tsx';

type Data = NonNullable<PortalData['core']>;

/** What waits for a decision, with amounts; and the way to anything. */
export function CoreStart({ data }: { data: Data }) {
  const { t } = useTranslation('insurancePortal');
  const { t: insurance } = useTranslation('insurance');
  const { rupiah, number } = useFormats();
  const me = useMe();
  const may = useMay();
  const limit = claimLimitOf(me);
  const counted = (id: 'clients' | 'policies' | 'members', href: string): TileData[] => {
    const count = data.counts[id];
    const note = t(`core.note.${id}`);
    return count === null ? [] : [{ id, label: insurance(`${id}.title`), value: number(count), note, href }];
  };
  const tiles = [
    ...useClaimTiles(data.claims),
    ...counted('members', urls.members()),
    ...counted('policies', urls.policies()),
    ...counted('clients', urls.clients()),
  ];
  return (
    <>
      {tiles.length > 0 && <Tiles tiles={tiles} />}
      <SearchAll />
      {may('claims:read') && (
        <Card
          title={t('core.title')}
          description={
            limit === null
              ? t('core.hint')
              : `${t('core.hint')} ${t('core.yourLimit', { limit: rupiah(limit) })}`
          }
          actions={
            <LinkButton href={urls.claims({ status: 'SUBMITTED' })}>{t('core.allWaiting')}</LinkButton>
          }
        >
          {data.waiting.length === 0 ? (
            <EmptyState title={t('core.none')}>{t('core.noneHint')}</EmptyState>
          ) : (
            <ClaimRows
              rows={data.waiting}
              sameState
              noteOf={(claim) => (limit !== null && claim.amount > limit ? t('core.over') : null)}
            />
          )}
        </Card>
      )}
    </>
  );
}
