// Aturan IDN-27: Untuk data yang dipersempit pembatasan, penelusuran hak akses memutuskan sama dengan daftar, hitungan, dan bacaan:
// pembatasan tipe yang belum diatur, atau yang tidak dijawab kolom mana pun, menolak.
// Sumber: FR-ABAC-001, FR-ABAC-002
import {
  highestAmount,
  MAX_AMOUNT,
  type Restrictable,
  type Restricted,
  reachOf,
} from '../../../kernel/reach.ts';

/** What one restriction says; its words have `{name}`s to be filled in. */
export interface Said {
  readonly denies: boolean;
  readonly word: ReachWord;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * What restrictions say to the use of a permission on a declared resource.
 * @param asked what the row in question has for each restriction; what is not asked about is told only
 */
export function explainReach(
  who: Restricted,
  resource: Restrictable,
  permission: string,
  asked: ReadonlyMap<string, string>,
  locale: 'id' | 'en',
): Said[] {
  const portals = resource.portals?.[permission];
  if (portals && !portals.includes(who.userType))
    return [{ denies: true, word: 'portal', params: { wanted: portals.join(', '), yours: who.userType } }];
  const rows = resource.words[locale];
  const reach = reachOf(who, resource);
  if (reach.kind === 'none')
    return [{ denies: true, word: reach.why, params: { name: reach.restriction, rows } }];
  const said: Said[] = [];
  for (const { restriction, values } of reach.kind === 'some' ? reach.conditions : []) {
    const given = asked.get(restriction);
    const denies = given !== undefined && !values.includes(given);
    const params = { name: restriction, value: values.join(', '), given: given ?? '' };
    said.push({ denies, word: denies ? 'outside' : 'narrows', params });
  }
  const limit = highestAmount(who);
  if (limit !== null) {
    const given = asked.get(MAX_AMOUNT);
    const denies =
      given !== undefined && resource.bounded?.includes(permission) === true && !(Number(given) <= limit);
    const params = { name: MAX_AMOUNT, value: String(limit), given: given ?? '' };
    said.push({ denies, word: denies ? 'over' : 'limit', params });
  }
  return said;
}

export const reachWords = {
  portal: {
    id: 'Hanya untuk pengguna {wanted}; akun ini bertipe {yours}.',
    en: 'For {wanted} users only; this account is of type {yours}.',
  },
  missing: {
    id: 'Pembatasan {name} belum diatur, jadi tidak ada {rows} yang terbuka.',
    en: 'The restriction {name} is not set, so no {rows} are open.',
  },
  no_column: {
    id: '{rows} tidak dapat dijawab oleh pembatasan {name}, jadi tidak ada yang terbuka.',
    en: 'No column of {rows} answers to the restriction {name}, so none are open.',
  },
  unreadable: {
    id: 'Nilai pembatasan {name} tidak dapat dibaca, jadi tidak ada {rows} yang terbuka.',
    en: 'The value of the restriction {name} cannot be read, so no {rows} are open.',
  },
  outside: { id: '{given} di luar {name} ({value}).', en: '{given} is outside {name} ({value}).' },
  narrows: { id: '{name} hanya {value}.', en: '{name} only {value}.' },
  over: {
    id: 'Rp{given} melebihi {name} (Rp{value}).',
    en: 'Rp{given} is over {name} (Rp{value}).',
  },
  limit: {
    id: '{name} paling banyak Rp{value}; membaca tidak dibatasi.',
    en: '{name} at most Rp{value}; reading is not limited.',
  },
} as const;
export type ReachWord = keyof typeof reachWords;
