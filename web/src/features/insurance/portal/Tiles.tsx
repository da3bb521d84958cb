import { useTranslation } from 'react-i18next';
import type { ClaimStatus } from '../../../api/insurance.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Link } from '../../../ui/Link.tsx';
import css from './portal.module.css';

export interface TileData {
  id: string;
  label: string;
  value: string;
  note?: string;
  href: string;
}

/** Figures that lead to what they count. */
export function Tiles({ tiles }: { tiles: readonly TileData[] }) {
  return (
    <ul className={css.tiles}>
      {tiles.map(({ id, label, value, note, href }) => (
        <li key={id}>
          <Link href={href} className={css.tile}>
            <span className={css.tileLabel}>{label}</span>
            <span className={css.tileValue}>{value}</span>
            {note !== undefined && <span className={css.tileNote}>{note}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface Sum {
  status: ClaimStatus;
  count: number;
  amount: number;
}

/** Claims that wait for a decision or for their money, as tiles. */
export function useClaimTiles(sums: readonly Sum[]): TileData[] {
  const { t } = useTranslation('insurancePortal');
  const { number, rupiah } = useFormats();
  const labels = {
    SUBMITTED: t('core.waiting'),
    APPROVED: t('core.toPay'),
    REJECTED: t('core.rejected'),
    PAID: t('core.paid'),
  };
  return sums.map(({ status, count, amount }) => ({
    id: status,
    label: labels[status],
    value: number(count),
    note: t('core.amount', { amount: rupiah(amount) }),
    href: urls.claims({ status }),
  }));
}
