import type { SourceFile } from './files.ts';

export interface Term {
  readonly term: string;
  readonly owner: string;
  /** Words that are not used for it. */
  readonly banned: readonly string[];
}

/** @throws Error on a row that is not complete, a term that stands twice, or one that another row bans */
export function readGlossary(text: string): Term[] {
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (Term|---)/.test(line));
  const terms = rows.map((line) => {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const [term = '', meaning = '', owner = '', banned = ''] = cells;
    if (cells.length !== 4 || !term || !meaning || !owner || !banned)
      throw new Error(`glossary: not complete: ${line}`);
    return { term, owner, banned: banned.split(',').map((word) => word.trim().toLowerCase()) };
  });
  const names = terms.map(({ term }) => term.toLowerCase());
  for (const [index, name] of names.entries())
    if (names.indexOf(name) !== index) throw new Error(`glossary: ${name} stands twice`);
  for (const { term, banned } of terms)
    for (const word of banned)
      if (names.includes(word)) throw new Error(`glossary: ${term} bans ${word}, a term itself`);
  return terms;
}

/** `userTypes`, `USER_TYPES`, `user-types` and `user types` all read as `user types`. */
export function plainWords(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
}

/** @returns one line per banned word in the files */
export function findBannedWords(terms: readonly Term[], files: readonly SourceFile[]): string[] {
  const banned = terms.flatMap(({ term, banned: words }) =>
    words.map((word) => ({ term, word, pattern: new RegExp(`\\b${word.replaceAll(' ', '\\s')}s?\\b`) })),
  );
  const any = new RegExp(banned.map(({ pattern }) => pattern.source).join('|'));
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const words = plainWords(line);
      if (!any.test(words)) return [];
      return banned
        .filter(({ pattern }) => pattern.test(words))
        .map(({ term, word }) => `${path}:${index + 1}: "${word}", where the word is "${term}"`);
    }),
  );
}
