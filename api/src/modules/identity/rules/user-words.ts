// Aturan IDN-8: Pengguna dicari dengan awal kata mana pun dari namanya, nama penggunanya, atau surelnya.
// Sumber: FR-USER-001

/** The range of words that begin with a search text: from (included) to below (excluded), in byte order. */
export interface WordRange {
  readonly from: string;
  readonly below: string;
}

const MOST = 80;
/** Sorts after every text that can follow: the last code point of Unicode. */
const LAST = '\u{10FFFF}';

/**
 * FR-USER-001 · Pengguna dicari dengan awal kata mana pun dari namanya, nama penggunanya, atau surelnya.
 * Words are kept in lower case, up to 80 characters, each with the words after it, so "siti am" finds Nur Siti Aminah.
 * @returns null when there is nothing to search for
 */
export function wordRange(text: string): WordRange | null {
  const from = [...text.trim().toLowerCase().replace(/\s+/g, ' ')].slice(0, MOST).join('');
  return from === '' ? null : { from, below: from + LAST };
}
