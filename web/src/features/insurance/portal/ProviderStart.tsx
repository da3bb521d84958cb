import { useTranslation } from 'react-i18next';
import type { PortalData } from '../../../api/insurance.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/State.tsx';
import { EligibilityCheck } from '../eligibility/EligibilityCheck.tsx';
import { ClaimRows } from './ClaimRows.tsx';
import { Tiles, useClaimTiles } from './Tiles.tsx';

type Data = NonNullable<PortalData['provider']>;

/** The check at the counter first; then what became of one's claims. */
export function ProviderStart({ data }: { data: Data }) {
  const { t } = useTranslation('insurancePortal');
  const { rupiah, number } = useFormats();
  const may = useMay();
  const tiles = [
    {
      id: 'today',
      label: t('provider.today'),
      value: number(data.today.count),
      note: t('core.amount', { amount: rupiah(data.today.amount) }),
      href: urls.claims(),
    },
    ...useClaimTiles(data.claims),
  ];
  return (
    <>
      {may('eligibility:check') && <EligibilityCheck title={t('check.title')} />}
      {may('claims:read') && (
        <>
          <Tiles tiles={tiles} />
          <Card
            title={t('provider.recent')}
            description={t('provider.recentHint')}
            actions={<LinkButton href={urls.claims()}>{t('provider.all')}</LinkButton>}
          >
            {data.latest.length === 0 ? (
              <EmptyState title={t('provider.none')}>{t('provider.noneHint')}</EmptyState>
            ) : (
              <ClaimRows rows={data.latest} />
            )}
          </Card>
        </>
      )}
    </>
  );
}
