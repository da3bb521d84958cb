/** At most two letters of a name: first and last word, without titles such as "dr." or "S.Kom". */
export function initials(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => /^\p{L}/u.test(word) && !word.includes('.'));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const text = letters.map((word) => word?.[0] ?? '').join('');
  return text === '' ? (name.trim()[0] ?? '?').toUpperCase() : text.toUpperCase();
}
