// Aturan INT-40: Nama diurutkan, dicari, dan dibandingkan dengan huruf kecil, spasi tunggal, tanpa tanda baca dan tanpa gelar
// di depan nama atau di belakang koma; dicari dari awal setiap katanya.
// Sumber: INT, Matching

const TITLES = new Set(['dr', 'drg', 'prof', 'ns', 'apt', 'bdn', 'h', 'hj', 'ir', 'drs', 'dra']);
const MOST_LETTERS = 150;
const MOST_LETTERS_OF_A_WORD = 80;
const MOST_WORDS = 8;
/** Stands in no text of a source: texts with controls are rejected. */
const MARK = '\u0001';
const ASCII = /^[\x20-\x7e]*$/;

/** `dr. Siti  Nur'aini, Sp.A` → `siti nuraini`. A name without a single letter or digit stays as it is. */
export function nameKey(name: string): string {
  const plain = ASCII.test(name);
  const even = (plain ? name : name.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
  const comma = even.indexOf(',');
  const key = comma > 0 ? bare(even.slice(0, comma), plain) || bare(even, plain) : bare(even, plain);
  return cut(key || even.trim().replace(/\s+/g, ' '), MOST_LETTERS);
}

function bare(text: string, plain: boolean): string {
  const words = text
    .replace(/['`’]/g, '')
    .split(plain ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  let first = 0;
  while (first < words.length - 1 && TITLES.has(words[first] ?? '')) first++;
  return (first === 0 ? words : words.slice(first)).join(' ');
}

function cut(text: string, most: number): string {
  return text.length > most ? [...text].slice(0, most).join('').trimEnd() : text;
}

export interface Word {
  readonly word: string;
  /** The word of the same name just before it in the order of the index, or nothing. */
  readonly previous: string;
}

/** What a name is found by beside its own beginning: the rest of it from each further word on, in order. */
export function furtherWords(key: string): Word[] {
  const found = new Set<string>();
  for (let at = key.indexOf(' '); at >= 0 && found.size < MOST_WORDS; at = key.indexOf(' ', at + 1))
    found.add(cut(key.slice(at + 1), MOST_LETTERS_OF_A_WORD));
  const sorted = [...found].sort();
  return sorted.map((word, i) => ({ word, previous: sorted[i - 1] ?? '' }));
}

/** The range of words that begin with what is searched for, in byte order; null where nothing is. */
export function searchRange(text: string): { readonly from: string; readonly below: string } | null {
  const from = cut(nameKey(text), MOST_LETTERS_OF_A_WORD);
  return from === '' ? null : { from, below: `${from}\u{10FFFF}` };
}

/** By what somebody is kept and sorted: the name's key, and the day of birth behind it. */
export function sortKey(key: string, birthDate: string | null): string {
  return birthDate === null ? key : `${key}${MARK}${birthDate}`;
}

/** The name's key in a sort key. */
export function nameOfSortKey(sorted: string): string {
  const at = sorted.indexOf(MARK);
  return at < 0 ? sorted : sorted.slice(0, at);
}

/** What says, together, that two records are about one person; null where any of it is not known. */
export function personText(key: string, birthPlace: string | null, birthDate: string | null): string | null {
  if (birthPlace === null || birthDate === null) return null;
  const place = nameKey(birthPlace);
  return place === '' ? null : `${place}${MARK}${sortKey(key, birthDate)}`;
}

/** The sort key of whoever may be that person. */
export function sortKeyOfPerson(person: string): string {
  return person.slice(person.indexOf(MARK) + 1);
}
