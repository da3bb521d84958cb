const ONES = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const GROUPS = ['', 'ribu', 'juta', 'miliar', 'triliun', 'kuadriliun'];

const ENGLISH_ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ENGLISH_TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ENGLISH_GROUPS = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'];

/** An amount of rupiah in words, as Indonesian papers write it: 1.250.000 → satu juta dua ratus lima puluh ribu rupiah. */
export function amountInWords(amount: number, locale: 'id' | 'en'): string {
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw new RangeError('an amount is a whole number from zero on');
  const words = locale === 'id' ? indonesian(amount) : english(amount);
  return `${words} rupiah`;
}

function groupsOf(amount: number): number[] {
  const groups: number[] = [];
  for (let rest = amount; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000);
  return groups;
}

function indonesian(amount: number): string {
  if (amount === 0) return 'nol';
  return groupsOf(amount)
    .map((group, i) => {
      if (group === 0) return '';
      // A thousand is "seribu"; a million is "satu juta".
      return i === 1 && group === 1 ? 'seribu' : `${hundreds(group)} ${GROUPS[i]}`.trim();
    })
    .filter((part) => part !== '')
    .reverse()
    .join(' ');
}

function hundreds(group: number): string {
  const [h, rest] = [Math.floor(group / 100), group % 100];
  const [t, o] = [Math.floor(rest / 10), rest % 10];
  const big = h === 0 ? '' : h === 1 ? 'seratus' : `${ONES[h]} ratus`;
  const small =
    rest === 10
      ? 'sepuluh'
      : rest === 11
        ? 'sebelas'
        : t === 1
          ? `${ONES[o]} belas`
          : `${t > 1 ? `${ONES[t]} puluh ` : ''}${ONES[o]}`;
  return `${big} ${small}`.trim();
}

function english(amount: number): string {
  if (amount === 0) return 'zero';
  return groupsOf(amount)
    .map((group, i) => (group === 0 ? '' : `${englishHundreds(group)} ${ENGLISH_GROUPS[i]}`.trim()))
    .filter((part) => part !== '')
    .reverse()
    .join(' ');
}

function englishHundreds(group: number): string {
  const [h, rest] = [Math.floor(group / 100), group % 100];
  const big = h === 0 ? '' : `${ENGLISH_ONES[h]} hundred`;
  const tens = ENGLISH_TENS[Math.floor(rest / 10)] ?? '';
  const ones = rest % 10 === 0 ? '' : `-${ENGLISH_ONES[rest % 10]}`;
  const small = rest === 0 ? '' : rest < 20 ? ENGLISH_ONES[rest] : `${tens}${ones}`;
  return `${big} ${small}`.trim();
}
