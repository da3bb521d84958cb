import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backtest, berpindah, type Riwayat } from './backtest.ts';
import { bandingkan, contohKasus } from './contoh-kasus.ts';
import { evaluate, type Facts } from './evaluate.ts';
import { defaults, type Settings } from './parameter.ts';

interface Report {
  readonly poin: number;
  readonly atribut: number;
  readonly alfa: number;
  readonly dihitung: boolean;
}

function historyOf(students: readonly (readonly Report[])[]): Riwayat {
  const all = students.flat();
  let at = 0;
  return {
    siswa: students.map((_, i) => `s${i}`),
    awal: Uint32Array.from([0, ...students.map((reports) => (at += reports.length))]),
    poin: Int32Array.from(all, ({ poin }) => poin),
    atribut: Uint16Array.from(all, ({ atribut }) => atribut),
    alfa: Uint16Array.from(all, ({ alfa }) => alfa),
    dihitung: Uint8Array.from(all, ({ dihitung }) => (dihitung ? 1 : 0)),
  };
}

/** The same by evaluate(), as recording would have done it. */
function recorded(students: readonly (readonly Report[])[], settings: Settings) {
  const surat = [0, 0, 0, 0];
  const tertinggi = students.map((reports) => {
    let highest = 0;
    let facts: Facts = {
      poin_laporan: 0,
      total_poin: 0,
      jumlah_atribut: 0,
      jumlah_alfa: 0,
      laporan_atribut: false,
      laporan_alfa: false,
      band_terakhir: 0,
      atribut_terakhir: 0,
      alfa_terakhir: 0,
    };
    for (const { poin, atribut, alfa, dihitung } of reports) {
      facts = {
        ...facts,
        poin_laporan: poin,
        total_poin: facts.total_poin + poin,
        jumlah_atribut: facts.jumlah_atribut + atribut,
        jumlah_alfa: facts.jumlah_alfa + alfa,
        laporan_atribut: atribut > 0,
        laporan_alfa: alfa > 0,
      };
      const decision = evaluate(facts, settings);
      facts = {
        ...facts,
        band_terakhir: decision.band,
        atribut_terakhir: decision.atribut,
        alfa_terakhir: decision.alfa,
      };
      if (!dihitung || decision.surat === null) continue;
      surat[decision.surat] = (surat[decision.surat] ?? 0) + 1;
      highest = Math.max(highest, decision.surat);
    }
    return highest;
  });
  return { surat_1: surat[1], surat_2: surat[2], surat_3: surat[3], tertinggi: Uint8Array.from(tertinggi) };
}

const studentsArb = fc.array(
  fc.array(
    fc.record({
      poin: fc.constantFrom(0, 5, 10, 25, 50, 100, 200, 501),
      atribut: fc.nat(3),
      alfa: fc.nat(3),
      dihitung: fc.boolean(),
    }),
    { maxLength: 25 },
  ),
  { maxLength: 6 },
);

describe('KDS-6 the history under other values', () => {
  it.each<[string, Partial<Settings>]>([
    ['the defaults', {}],
    ['other frequencies', { frekuensi_alfa: 2, frekuensi_atribut: 3 }],
    ['scenario 1', { surat_2_min_poin: 150 }],
    ['narrow bands', { akumulasi_sedang_min: 20, akumulasi_sedang_max: 60, akumulasi_kritis: 61 }],
  ])('comes out as evaluate decides report by report: %s', (_what, changes) => {
    const settings = { ...defaults, ...changes };
    fc.assert(
      fc.property(studentsArb, (students) => {
        expect(backtest(historyOf(students), settings)).toEqual(recorded(students, settings));
      }),
      { numRuns: 300 },
    );
  });

  it('REQ-6.2 says which students change level, and reports before the period only lead up to it', () => {
    const report = (poin: number, dihitung = true) => ({ poin, atribut: 0, alfa: 0, dihitung });
    const history = historyOf([[report(120)], [report(20)], [report(54, false), report(1)], []]);
    const before = backtest(history, defaults);
    const after = backtest(history, { ...defaults, akumulasi_sedang_min: 20 });
    expect(before).toMatchObject({ surat_1: 0, surat_2: 2, surat_3: 0 });
    expect([...before.tertinggi]).toEqual([2, 0, 2, 0]);
    expect([...after.tertinggi]).toEqual([2, 2, 0, 0]);
    expect(berpindah(before, after)).toEqual([1, 2]);
  });
});

describe('KDS-5 example cases', () => {
  it('REQ-1.4 each border of the values has one, decided by evaluate', () => {
    const cases = contohKasus(defaults);
    expect(cases.map(({ decision }) => decision.surat)).toEqual([2, 2, 3, 2, 2, 3, 1, 1]);
    expect(cases[0]?.label.id).toContain('100 poin');
    for (const { facts, decision } of cases) expect(evaluate(facts, defaults)).toEqual(decision);
  });

  it('REQ-6.2 old and new side by side, those that differ first', () => {
    const cases = bandingkan(defaults, { ...defaults, surat_2_min_poin: 150, frekuensi_alfa: 6 });
    const differing = cases.filter(({ before, after }) => before.surat !== after.surat);
    expect(cases.slice(0, differing.length)).toEqual(differing);
    expect(differing.map(({ label, before, after }) => [label.id, before.surat, after.surat])).toEqual([
      ['Satu laporan 100 poin, akumulasinya sudah ditindaklanjuti', 2, null],
      ['Alfa ke-4, tanpa poin', 1, null],
      ['Alfa ke-6, tanpa poin', null, 1],
    ]);
  });

  it('the same values differ nowhere', () => {
    for (const { before, after } of bandingkan(defaults, defaults)) expect(after).toEqual(before);
  });
});
