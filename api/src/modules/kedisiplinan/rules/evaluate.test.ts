import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alasanLangkah, alasanPemicu } from './alasan.ts';
import { bandOf, type Decision, evaluate, type Facts, type Langkah } from './evaluate.ts';
import { defaults, type Settings } from './parameter.ts';
import { validateSettings } from './validate-settings.ts';

const nothing: Facts = {
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
const decide = (facts: Partial<Facts>, settings: Partial<Settings> = {}) =>
  evaluate({ ...nothing, ...facts }, { ...defaults, ...settings });
const fired = (decision: Decision) => decision.pemicu.map(({ kondisi }) => kondisi);
const traced = (decision: Decision, kondisi: string): Langkah | undefined =>
  decision.jejak.find((langkah) => langkah.kondisi === kondisi);

/** A student who goes through reports one after another, as recording does: what was decided becomes the state. */
function student(settings: Settings) {
  let state = { total: 0, nAtribut: 0, nAlfa: 0, band: 0 as Facts['band_terakhir'], atribut: 0, alfa: 0 };
  return {
    report(poin: number, atribut = 0, alfa = 0): Decision {
      state = {
        ...state,
        total: state.total + poin,
        nAtribut: state.nAtribut + atribut,
        nAlfa: state.nAlfa + alfa,
      };
      const decision = evaluate(
        {
          poin_laporan: poin,
          total_poin: state.total,
          jumlah_atribut: state.nAtribut,
          jumlah_alfa: state.nAlfa,
          laporan_atribut: atribut > 0,
          laporan_alfa: alfa > 0,
          band_terakhir: state.band,
          atribut_terakhir: state.atribut,
          alfa_terakhir: state.alfa,
        },
        settings,
      );
      state = { ...state, band: decision.band, atribut: decision.atribut, alfa: decision.alfa };
      return decision;
    },
    cancel(poin: number, atribut = 0, alfa = 0): void {
      state = {
        ...state,
        total: state.total - poin,
        nAtribut: state.nAtribut - atribut,
        nAlfa: state.nAlfa - alfa,
      };
    },
    count: () => state.nAlfa,
  };
}

describe('REQ-10.1 the points of one report', () => {
  it.each([
    [99, null],
    [100, 2],
    [400, 2],
    [500, 2],
    [501, 3],
    [100_000, 3],
  ])('%d points: Surat %s', (poin, surat) => {
    expect(decide({ poin_laporan: poin, total_poin: 0 }).surat).toBe(surat);
  });

  it('scenario 1: with 150 instead of 100, a report of 120 points leads to nothing', () => {
    const report = { poin_laporan: 120, band_terakhir: 3 } as const;
    expect(decide(report).surat).toBe(2);
    expect(decide(report, { surat_2_min_poin: 150 }).surat).toBeNull();
  });

  it('fires every time, whatever came before', () => {
    const siswa = student(defaults);
    for (let i = 0; i < 5; i++) expect(fired(siswa.report(100))).toContain('poin_surat_2');
  });
});

describe('REQ-10.1 the sum of all points', () => {
  it.each([
    [54, null],
    [55, 2],
    [300, 2],
    [301, 3],
  ])('%d in all: Surat %s', (total, surat) => {
    expect(decide({ poin_laporan: 1, total_poin: total }).surat).toBe(surat);
    expect(bandOf(total, defaults)).toBe(surat ?? 0);
  });

  it('known fault: Surat 3 is not issued again at every later record', () => {
    const siswa = student(defaults);
    const letters = Array.from({ length: 40 }, () => siswa.report(25).surat);
    expect(letters.filter((surat) => surat === 2)).toHaveLength(1);
    expect(letters.filter((surat) => surat === 3)).toHaveLength(1);
  });

  it('says in the trace that the band has had its follow-up', () => {
    const decision = decide({ poin_laporan: 5, total_poin: 320, band_terakhir: 3 });
    expect(decision.surat).toBeNull();
    expect(traced(decision, 'akumulasi_kritis')).toEqual({
      kondisi: 'akumulasi_kritis',
      nilai: 320,
      batas: 301,
      hasil: 'sudah',
    });
  });

  it('does not come again when points are cancelled and gathered anew', () => {
    const siswa = student(defaults);
    expect(siswa.report(60).surat).toBe(2);
    siswa.cancel(60);
    expect(siswa.report(60).surat).toBeNull();
  });

  it('straight into the higher band fires that one alone', () => {
    expect(fired(decide({ poin_laporan: 90, total_poin: 310 }))).toEqual(['akumulasi_kritis']);
  });
});

describe('REQ-4.3 frequencies', () => {
  it.each([
    ['alfa', 4, [4, 8, 12]],
    ['atribut', 10, [10, 20, 30]],
  ] as const)('%s fires at each %d', (kelompok, setiap, at) => {
    const siswa = student({ ...defaults, akumulasi_sedang_min: 100 });
    const when: number[] = [];
    for (let n = 1; n <= setiap * 3 + 1; n++) {
      const decision = kelompok === 'alfa' ? siswa.report(0, 0, 1) : siswa.report(0, 1, 0);
      if (decision.surat === 1) when.push(n);
    }
    expect(when).toEqual(at);
  });

  it('a jump over a multiple counts, once', () => {
    const siswa = student(defaults);
    expect([3, 2, 2, 1, 5].map((n) => siswa.report(0, 0, n).surat)).toEqual([null, 1, null, 1, 1]);
  });

  it('cancelled ones are left out, and what had its letter does not fire again', () => {
    const siswa = student(defaults);
    for (let i = 0; i < 3; i++) siswa.report(0, 0, 1);
    siswa.cancel(0, 0, 1);
    expect(siswa.report(0, 0, 1).surat).toBeNull();
    expect(siswa.report(0, 0, 1).surat).toBe(1);
    siswa.cancel(0, 0, 1);
    expect(siswa.report(0, 0, 1).surat).toBeNull();
  });

  it('a report of something else fires none, also where the count is there', () => {
    const decision = decide({ poin_laporan: 5, jumlah_alfa: 4 });
    expect(decision.surat).toBeNull();
    expect(traced(decision, 'frekuensi_alfa')?.hasil).toBe('tidak');
  });

  it('REQ-4.4 a new frequency holds for the next record', () => {
    const three = { jumlah_alfa: 3, laporan_alfa: true };
    expect(decide(three).surat).toBeNull();
    expect(decide(three, { frekuensi_alfa: 3 }).surat).toBe(1);
  });
});

describe('the highest wins, all triggers are kept', () => {
  it('of a report that meets everything', () => {
    const decision = decide({
      poin_laporan: 200,
      total_poin: 310,
      jumlah_atribut: 10,
      laporan_atribut: true,
      jumlah_alfa: 4,
      laporan_alfa: true,
    });
    expect(decision.surat).toBe(3);
    expect(fired(decision)).toEqual([
      'poin_surat_2',
      'akumulasi_kritis',
      'frekuensi_atribut',
      'frekuensi_alfa',
    ]);
    expect(decision).toMatchObject({ band: 3, atribut: 10, alfa: 4 });
  });

  it('the trace names every condition with its numbers, and can be read aloud', () => {
    const { jejak, pemicu } = decide({ poin_laporan: 120, total_poin: 120, jumlah_alfa: 1 });
    expect(jejak.map(alasanLangkah).map(({ id }) => id)).toEqual([
      'Poin laporan 120, Surat 3 mulai 501: tidak',
      'Poin laporan 120, Surat 2 pada 100–500: terpenuhi',
      'Jumlah poin 120, kritis mulai 301: tidak',
      'Jumlah poin 120, sedang pada 55–300: terpenuhi',
      'Pelanggaran atribut 0 kali, Surat 1 setiap 10: tidak',
      'Alfa 1 kali, Surat 1 setiap 4: tidak',
    ]);
    expect(pemicu.map((one) => alasanPemicu(one).en)).toEqual([
      'Points of the report 120, Surat 2 at 100–500',
      'Points in all 120, medium at 55–300',
    ]);
  });
});

const settingsArb: fc.Arbitrary<Settings> = fc
  .record({
    a2: fc.integer({ min: 1, max: 60 }),
    a2width: fc.integer({ min: 1, max: 80 }),
    up2: fc.integer({ min: 0, max: 40 }),
    s2width: fc.integer({ min: 1, max: 160 }),
    frekuensi_atribut: fc.integer({ min: 1, max: 12 }),
    frekuensi_alfa: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ a2, a2width, up2, s2width, ...frekuensi }) => {
    const kritis = a2 + a2width + 1;
    const s2 = a2 + up2;
    const s3 = Math.max(kritis, s2 + s2width + 1);
    return {
      surat_2_min_poin: s2,
      surat_2_max_poin: s3 - 1,
      surat_3_min_poin: s3,
      akumulasi_sedang_min: a2,
      akumulasi_sedang_max: kritis - 1,
      akumulasi_kritis: kritis,
      ...frekuensi,
    };
  });
const reportArb = fc.tuple(
  fc.integer({ min: 0, max: 120 }),
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 0, max: 3 }),
);
const factsArb: fc.Arbitrary<Facts> = fc.record({
  poin_laporan: fc.nat(400),
  total_poin: fc.nat(600),
  jumlah_atribut: fc.nat(30),
  jumlah_alfa: fc.nat(30),
  laporan_atribut: fc.boolean(),
  laporan_alfa: fc.boolean(),
  band_terakhir: fc.constantFrom(0, 2, 3),
  atribut_terakhir: fc.nat(30),
  alfa_terakhir: fc.nat(30),
});

describe('what holds for every student under every set of values', () => {
  it('the sets tried are sets that the validator takes', () => {
    fc.assert(fc.property(settingsArb, (settings) => 'settings' in validateSettings(settings)));
  });

  it('more points never lower the level', () => {
    fc.assert(
      fc.property(settingsArb, factsArb, fc.nat(300), fc.nat(300), (settings, facts, own, sum) => {
        const more = { ...facts, poin_laporan: facts.poin_laporan + own, total_poin: facts.total_poin + sum };
        expect(evaluate(more, settings).surat ?? 0).toBeGreaterThanOrEqual(
          evaluate(facts, settings).surat ?? 0,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('accumulation never fires twice for a band, also between cancellations', () => {
    fc.assert(
      fc.property(
        settingsArb,
        fc.array(fc.tuple(reportArb, fc.boolean()), { maxLength: 40 }),
        (settings, all) => {
          const siswa = student(settings);
          const bands: string[] = [];
          for (const [report, cancelled] of all) {
            bands.push(
              ...fired(siswa.report(...report)).filter((kondisi) => kondisi.startsWith('akumulasi')),
            );
            if (cancelled) siswa.cancel(...report);
          }
          expect(new Set(bands).size).toBe(bands.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('frequency fires when the count passes a multiple that it had not passed, and only then', () => {
    fc.assert(
      fc.property(
        settingsArb,
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 }),
        (settings, counts) => {
          const siswa = student(settings);
          const each = settings.frekuensi_alfa;
          let had = 0;
          for (const n of counts) {
            const now = Math.floor((siswa.count() + n) / each);
            const expected = n > 0 && now > had;
            expect(fired(siswa.report(0, 0, n)).includes('frekuensi_alfa')).toBe(expected);
            if (expected) had = now;
            if (n === 5) siswa.cancel(0, 0, 2);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is deterministic and touches nothing that it was given', () => {
    fc.assert(
      fc.property(settingsArb, factsArb, (settings, facts) => {
        const decision = evaluate(Object.freeze({ ...facts }), Object.freeze({ ...settings }));
        expect(evaluate(structuredClone(facts), structuredClone(settings))).toEqual(decision);
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
      }),
    );
  });

  it('the letter is the highest trigger, and the trace and the triggers say the same', () => {
    fc.assert(
      fc.property(settingsArb, factsArb, (settings, facts) => {
        const decision = evaluate(facts, settings);
        expect(decision.jejak.filter(({ hasil }) => hasil === 'kena').map(({ kondisi }) => kondisi)).toEqual(
          fired(decision),
        );
        expect(decision.surat ?? 0).toBe(Math.max(0, ...decision.pemicu.map(({ surat }) => surat ?? 0)));
      }),
    );
  });
});
