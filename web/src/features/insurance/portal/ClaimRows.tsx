import type { ClaimRow } from '../../../api/insurance.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { StatusChip } from '../../../ui/Chip.tsx';
import { Link } from '../../../ui/Link.tsx';
import { claimTones, useClaimWords } from '../words.ts';
import css from './portal.module.css';

interface Props {
  rows: readonly ClaimRow[];
  /** What to say beside the amount of a claim, such as that it is over one's limit. */
  noteOf?: (claim: ClaimRow) => string | null;
  /** All are in the same state, which the heading says. */
  sameState?: boolean;
  /** All are the reader's own. */
  oneMember?: boolean;
}

/** A few claims, each leading to the whole of it. */
export function ClaimRows({ rows, noteOf, sameState, oneMember }: Props) {
  const { rupiah, dateShort } = useFormats();
  const words = useClaimWords();
  return (
    <ul className={css.rows}>
      {rows.map((claim) => {
        const note = noteOf?.(claim) ?? null;
        return (
          <li key={claim.id}>
            <Link
              href={urls.claims({ open: claim.id, ...(sameState ? { status: claim.status } : {}) })}
              className={css.row}
            >
              <span className={css.rowWords}>
                <span className={css.rowTitle}>
                  {oneMember ? claim.number : `${claim.number} · ${claim.member_name}`}
                </span>
                <span className={css.small}>
                  {dateShort(claim.date)} · {claim.icd10} · {claim.provider_code} · {claim.policy_number}
                </span>
              </span>
              <span className={css.rowEnd}>
                <span className={css.money}>{rupiah(claim.amount)}</span>
                {note !== null && <span className={css.warn}>{note}</span>}
                {!sameState && <StatusChip status={claim.status} tones={claimTones} words={words} />}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
