import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults, NILAI_MAX, type ParameterKey, parameters, type Settings } from './parameter.ts';
import { settingsMessage, settingsWords } from './settings-words.ts';
import { readNumber, significant, validateSettings } from './validate-settings.ts';

type Changes = Readonly<Record<string, unknown>>;

/** What is said of the defaults with these values in place: `key: sentence`. */
function said(changes: Changes, locale: 'id' | 'en' = 'id'): string[] {
  const result = validateSettings({ ...defaults, ...changes });
  if ('settings' in result) return [];
  return result.errors.map((error) => `${error.key}: ${settingsMessage(error, locale)}`);
}

function codes(changes: Changes): string[] {
  const result = validateSettings({ ...defaults, ...changes });
  return 'settings' in result ? [] : result.errors.map(({ key, code }) => `${key} ${code}`);
}

describe('REQ-1.3, REQ-10.2, BR-3 the list of parameters', () => {
  it('holds the values that the code ships, which hold by their own rules', () => {
    expect(defaults).toEqual({
      surat_2_min_poin: 100,
      surat_2_max_poin: 500,
      surat_3_min_poin: 501,
      akumulasi_sedang_min: 55,
      akumulasi_sedang_max: 300,
      akumulasi_kritis: 301,
      frekuensi_atribut: 10,
      frekuensi_alfa: 4,
    });
    expect(validateSettings(defaults)).toEqual({ settings: defaults });
  });

  it('REQ-9.2 each has a label, an explanation and an example in both languages', () => {
    for (const { label, bantuan, contoh } of parameters)
      for (const words of [label, bantuan, contoh])
        expect(Math.min(words.id.length, words.en.length)).toBeGreaterThan(5);
  });
});

describe('scenario 2, BR-1', () => {
  it('REQ-2.3 says to the letter that 400 must be above 500, and takes 501', () => {
    expect(said({ surat_3_min_poin: 400 })).toContain(
      'surat_3_min_poin: Threshold Surat 3 minimum (400) harus lebih besar dari Surat 2 maksimum (500)',
    );
    expect(said({ surat_3_min_poin: 501 })).toEqual([]);
  });

  it.each<[string, Changes, string[]]>([
    ['REQ-2.2', { surat_2_min_poin: 500 }, ['surat_2_max_poin SURAT_2_MAX_NOT_ABOVE_MIN']],
    ['REQ-2.2', { surat_2_min_poin: 501 }, ['surat_2_max_poin SURAT_2_MAX_NOT_ABOVE_MIN']],
    ['REQ-2.3 equal', { surat_3_min_poin: 500 }, ['surat_3_min_poin SURAT_3_NOT_ABOVE_SURAT_2']],
    ['REQ-2.4 overlap', { surat_2_max_poin: 600 }, ['surat_3_min_poin SURAT_3_NOT_ABOVE_SURAT_2']],
    ['REQ-5.3 gap', { surat_2_max_poin: 300 }, ['surat_3_min_poin SURAT_GAP']],
    ['REQ-3.2', { akumulasi_sedang_min: 300 }, ['akumulasi_sedang_max AKUMULASI_MAX_NOT_ABOVE_MIN']],
    ['REQ-3.3 equal', { akumulasi_kritis: 300 }, ['akumulasi_kritis AKUMULASI_KRITIS_NOT_ABOVE']],
    ['REQ-5.2 reversed', { akumulasi_kritis: 200 }, ['akumulasi_kritis AKUMULASI_KRITIS_NOT_ABOVE']],
    ['REQ-5.3 gap', { akumulasi_sedang_max: 200 }, ['akumulasi_kritis AKUMULASI_GAP']],
    ['REQ-3.4', { surat_2_min_poin: 50 }, ['akumulasi_sedang_min AKUMULASI_ABOVE_SURAT_2']],
    [
      'REQ-3.4',
      { akumulasi_sedang_max: 600, akumulasi_kritis: 601 },
      ['akumulasi_kritis AKUMULASI_ABOVE_SURAT_3'],
    ],
    ['REQ-3.4 as much is allowed', { surat_2_min_poin: 55 }, []],
    ['REQ-3.4 as much is allowed', { akumulasi_sedang_max: 500, akumulasi_kritis: 501 }, []],
  ])('%s %j', (_id, changes, expected) => {
    const found = codes(changes);
    for (const code of expected) expect(found).toContain(code);
    if (expected.length === 0) expect(found).toEqual([]);
  });

  it('known fault: max 300 with min 501 is refused, and the offence of 400 points is named', () => {
    expect(said({ surat_2_max_poin: 300 })).toEqual([
      'surat_3_min_poin: Laporan dengan 301 sampai 500 poin tidak mendapat surat: Surat 3 minimum (501) harus tepat satu di atas Surat 2 maksimum (300).',
    ]);
  });

  it('REQ-3.5 the error explains how the thresholds hang together', () => {
    expect(said({ akumulasi_sedang_min: 120 })).toEqual([
      'akumulasi_sedang_min: Akumulasi sedang minimum (120) tidak boleh melebihi Surat 2 minimum (100): satu laporan yang langsung mendapat Surat 2 tidak boleh bernilai kurang ketika dijumlahkan.',
    ]);
    expect(said({ akumulasi_sedang_min: 120 }, 'en')[0]).toContain('must not be worth less when summed');
  });
});

describe('REQ-2.1, REQ-3.1, REQ-4.1, REQ-4.2 each wrong value has its own sentence', () => {
  const wrong: readonly (readonly [string, unknown, string])[] = [
    ['"12.5" as a number', 12.5, 'harus bilangan bulat, tanpa titik atau koma.'],
    ['"12.5"', '12.5', 'harus bilangan bulat, tanpa titik atau koma.'],
    ['"1.000"', '1.000', 'harus bilangan bulat, tanpa titik atau koma.'],
    ['"12,5"', '12,5', 'harus bilangan bulat, tanpa titik atau koma.'],
    ['nothing', '', 'Isi {label}.'],
    ['blanks', '  ', 'Isi {label}.'],
    ['"abc"', 'abc', 'harus berupa angka.'],
    ['true', true, 'harus berupa angka.'],
    ['a list', [4], 'harus berupa angka.'],
    ['NaN', Number.NaN, 'harus berupa angka.'],
    ['infinity', Number.POSITIVE_INFINITY, 'harus berupa angka.'],
    ['"1e9"', '1e9', 'harus berupa angka.'],
    ['null', null, 'tidak boleh null.'],
    ['undefined', undefined, 'tidak ikut dikirim.'],
    ['a number as text', '100', 'harus dikirim sebagai angka, bukan teks.'],
    ['0', 0, '(0) harus berupa angka positif, paling sedikit 1.'],
    ['-4', -4, '(-4) harus berupa angka positif, paling sedikit 1.'],
    ['1e9', 1e9, '(1000000000) paling banyak 100000.'],
  ];
  it.each(wrong)('%s', (_what, value, ending) => {
    for (const { key, label } of parameters) {
      const mine = said({ [key]: value }).filter((line) => line.startsWith(`${key}: `));
      const sentence = ending.includes('{label}')
        ? ending.replace('{label}', label.id)
        : `${label.id} ${ending}`;
      expect(mine).toEqual([`${key}: ${sentence}`]);
    }
  });

  it('no two kinds of fault share a sentence, in either language', () => {
    for (const locale of ['id', 'en'] as const) {
      const all = Object.values(settingsWords).map((words) => words[locale]);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('REQ-2.5 a sentence never shows a placeholder', () => {
    for (const changes of [...wrong.map(([, value]) => ({ frekuensi_alfa: value })), { tak_dikenal: 1 }])
      for (const locale of ['id', 'en'] as const) expect(said(changes, locale).join()).not.toMatch(/[{}]/);
  });

  it('a parameter that there is none of is named', () => {
    expect(said({ surat_4_min_poin: 900 })).toEqual([
      'surat_4_min_poin: Tidak ada parameter surat_4_min_poin.',
    ]);
    expect(said(JSON.parse('{"__proto__x":1}') as Changes)).toEqual([
      '__proto__x: Tidak ada parameter __proto__x.',
    ]);
  });

  it.each([[null], [undefined], ['text'], [[1, 2]], [7], [{}]])('a body of %j misses every value', (body) => {
    const result = validateSettings(body);
    expect('errors' in result && result.errors.map(({ code }) => code)).toEqual(
      parameters.map(() => 'SETTING_MISSING'),
    );
  });

  it.each([
    ['100', 100],
    [' 100 ', 100],
    ['-3', -3],
    ['99999999999999999999', 1e20],
    ['12.5', '12.5'],
    ['1e9', '1e9'],
    ['', ''],
    ['0x10', '0x10'],
  ])('what is typed as %j is read as %j', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});

describe('REQ-5.4 all errors at once', () => {
  it('of single values and of how they stand to each other', () => {
    expect(
      codes({
        frekuensi_alfa: 0,
        frekuensi_atribut: '',
        surat_3_min_poin: 400,
        akumulasi_sedang_max: 20,
        bukan: 1,
      }).sort(),
    ).toEqual([
      'akumulasi_kritis AKUMULASI_GAP',
      'akumulasi_sedang_max AKUMULASI_MAX_NOT_ABOVE_MIN',
      'bukan SETTING_UNKNOWN',
      'frekuensi_alfa SETTING_TOO_SMALL',
      'frekuensi_atribut SETTING_EMPTY',
      'surat_3_min_poin SURAT_3_NOT_ABOVE_SURAT_2',
    ]);
  });
});

describe('REQ-6.3 a change of over half of the old value', () => {
  it.each([
    [100, 150, false],
    [100, 151, true],
    [100, 50, false],
    [100, 49, true],
    [4, 6, false],
    [4, 7, true],
    [1, 2, true],
    [5, 5, false],
  ])('%d to %d: %s', (old, next, marked) => {
    expect(significant(old, next)).toBe(marked);
  });
});

describe('REQ-5.1, REQ-5.2, REQ-5.3 the validator agrees with trying every total', () => {
  const HIGHEST = 8;

  /** What a school means by its values, said by trying: one level for each total, rising, each with a place of its own. */
  function holds(two: number, twoMax: number, three: number): boolean {
    const reached = new Set<number>();
    let before = 0;
    for (let points = 1; points <= HIGHEST; points++) {
      const levels = [...(points >= two && points <= twoMax ? [2] : []), ...(points >= three ? [3] : [])];
      if (levels.length > 1) return false;
      const level = levels[0] ?? 0;
      if (level < before) return false;
      if (level === 3 && before === 0) return false;
      before = level;
      reached.add(level);
    }
    return reached.has(2) && reached.has(3) && twoMax > two;
  }
  const levelAt = (points: number, two: number, three: number) =>
    points >= three ? 3 : points >= two ? 2 : 0;

  it('over every set of six thresholds from 1 to 6', { timeout: 60_000 }, () => {
    const values = [1, 2, 3, 4, 5, 6];
    const triples = values.flatMap((a) => values.flatMap((b) => values.map((c) => [a, b, c] as const)));
    const good = new Map(triples.map((triple) => [triple, holds(...triple)]));
    const disagree: string[] = [];
    let accepted = 0;
    for (const [s2, s2max, s3] of triples)
      for (const [a2, a2max, a3] of triples) {
        const settings: Settings = {
          surat_2_min_poin: s2,
          surat_2_max_poin: s2max,
          surat_3_min_poin: s3,
          akumulasi_sedang_min: a2,
          akumulasi_sedang_max: a2max,
          akumulasi_kritis: a3,
          frekuensi_atribut: 1,
          frekuensi_alfa: 1,
        };
        let expected = holds(s2, s2max, s3) && holds(a2, a2max, a3);
        for (let points = 1; expected && points <= HIGHEST; points++)
          expected = levelAt(points, a2, a3) >= levelAt(points, s2, s3);
        const found = 'settings' in validateSettings(settings);
        if (found) accepted += 1;
        if (found !== expected) disagree.push(JSON.stringify(settings));
      }
    expect(disagree).toEqual([]);
    expect(accepted).toBeGreaterThan(10);
    expect([...good.values()].filter(Boolean).length).toBe(10);
  });

  it('takes any whole value in its bounds for a frequency, and no other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<ParameterKey>('frekuensi_atribut', 'frekuensi_alfa'),
        fc.oneof(
          fc.integer(),
          fc.double(),
          fc.string(),
          fc.constant(null),
          fc.integer({ min: 1, max: NILAI_MAX }),
        ),
        (key, value) => {
          const wanted =
            typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= NILAI_MAX;
          expect('settings' in validateSettings({ ...defaults, [key]: value })).toBe(wanted);
        },
      ),
    );
  });
});
