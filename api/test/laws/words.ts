interface Words {
  readonly id: string;
  readonly en: string;
}
export interface ErrorPart {
  readonly status: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<string, Words>>;
  readonly fieldWords: Readonly<Record<string, Words>>;
}

/** @returns one line per code whose words or status are not as they have to be */
export function findWordFaults(parts: Readonly<Record<string, ErrorPart>>): string[] {
  const owners = new Map<string, string>();
  return Object.entries(parts).flatMap(([module, { status, words, fieldWords }]) => [
    ...Object.entries(status).flatMap(([code, number]) => [
      ...(Object.hasOwn(words, code) ? [] : [`${module} ${code}: has no words`]),
      ...(number >= 400 && number < 600 ? [] : [`${module} ${code}: ${number} is no status of a failure`]),
    ]),
    ...Object.keys(words)
      .filter((code) => !Object.hasOwn(status, code))
      .map((code) => `${module} ${code}: has words but no status`),
    ...Object.entries({ ...words, ...fieldWords }).flatMap(([code, both]) =>
      textFaults(code, both).map((fault) => `${module} ${code}: ${fault}`),
    ),
    ...[...Object.keys(status), ...Object.keys(fieldWords).map((code) => `field ${code}`)].flatMap((code) => {
      const owner = owners.get(code);
      owners.set(code, module);
      return owner ? [`${module} ${code}: belongs to ${owner} already`] : [];
    }),
  ]);
}

/** What a requirement words to the letter, without a full stop. */
const given = new Set([
  // kedisiplinan, scenario 2
  'Threshold Surat 3 minimum ({nilai}) harus lebih besar dari Surat 2 maksimum ({batas})',
]);

function textFaults(code: string, { id, en }: Words): string[] {
  const faults: string[] = [];
  if (!/^[A-Z][A-Z0-9_]+$/.test(code)) faults.push('a code is in capitals');
  for (const [language, text] of Object.entries({ id, en }))
    if (!given.has(text) && !/^[A-Z"{].*[.:]$/s.test(text))
      faults.push(`its ${language} words are no sentence`);
  if (id === en) faults.push('both languages say the same');
  const parameters = (text: string) =>
    [...text.matchAll(/\{(\w+)\}/g)]
      .map(([, name]) => name)
      .sort()
      .join();
  if (parameters(id) !== parameters(en)) faults.push('the languages take different parameters');
  return faults;
}
