import { describe, expect, it } from 'vitest';
import type { HistoryRow, SchoolProfile } from '../../../api/rulesSettings.ts';
import { changedKeys, checkTyped, onto, typedOf } from './draft.ts';
import { bySave } from './history.ts';
import { draftOf, faultsOf, setOf, withNext } from './kinds/levels.ts';
import { profileChange, profileDraft, profileFaults, profileOnto } from './profile.ts';
import { defaults } from './rules.ts';

describe('what is typed into the settings', () => {
  it('REQ-2.5 REQ-5.4 every fault at once, in the words of the server', () => {
    const typed = {
      ...typedOf(defaults),
      surat_3_min_poin: '400',
      frekuensi_alfa: '12.5',
      frekuensi_atribut: '',
    };
    const { settings, errors } = checkTyped(typed, 'id');
    expect(settings).toBeNull();
    expect(errors).toEqual({
      surat_3_min_poin: ['Threshold Surat 3 minimum (400) harus lebih besar dari Surat 2 maksimum (500)'],
      frekuensi_alfa: ['Frekuensi alfa harus bilangan bulat, tanpa titik atau koma.'],
      frekuensi_atribut: ['Isi Frekuensi atribut.'],
    });
  });

  it('spaces and leading zeros change nothing', () => {
    const typed = { ...typedOf(defaults), surat_2_min_poin: ' 0100 ', frekuensi_alfa: '5' };
    expect(changedKeys(typed, defaults)).toEqual(['frekuensi_alfa']);
    expect(checkTyped(typed, 'id').settings).toEqual({ ...defaults, frekuensi_alfa: 5 });
  });

  it('REQ-6 stays when a colleague saves below it, and what was not touched follows', () => {
    const typed = { ...typedOf(defaults), frekuensi_alfa: 'x', surat_2_min_poin: '120' };
    const fresh = { ...defaults, akumulasi_sedang_min: 60, surat_2_min_poin: 150 };
    expect(onto(typed, defaults, fresh)).toEqual({
      ...typedOf(defaults),
      akumulasi_sedang_min: '60',
      frekuensi_alfa: 'x',
      surat_2_min_poin: '120',
    });
  });
});

describe('the history', () => {
  const row = (version: number, setting_key: string): HistoryRow => ({
    id: `${version}-${setting_key}`,
    version,
    kind: 'simpan',
    setting_key,
    old_value: 1,
    new_value: 2,
    changed_by: 'u',
    changed_by_name: 'Lina',
    changed_by_username: 'lina',
    changed_at: '2026-11-21T03:00:00.000Z',
    notes: null,
  });

  it('REQ-7.3 groups what was saved in one go', () => {
    const saves = bySave([row(3, 'a'), row(3, 'b'), row(2, 'a')]);
    expect(saves.map(({ version, changes, by }) => [version, changes.length, by])).toEqual([
      [3, 2, 'Lina (lina)'],
      [2, 1, 'Lina (lina)'],
    ]);
  });
});

describe('levels of a kind', () => {
  const level = {
    dari: 1,
    sampai: 3,
    poin: null,
    sanksi: 'Teguran',
    surat: null,
    pembina: ['guru_bk'],
  } as const;
  const set = { k: [level, { ...level, dari: 4, sampai: null, surat: 1 }] } as const;

  it('come out of the inputs as they went in', () => {
    expect(setOf(draftOf(set))).toEqual(set);
    expect(setOf({ k: [] })).toEqual({});
  });

  it('name what is wrong at its input', () => {
    const draft = draftOf(set);
    const [first, last] = draft.k ?? [];
    if (!first || !last) throw new Error('Two levels are there.');
    expect(faultsOf(draft, 'id')).toEqual({});
    expect(Object.keys(faultsOf({ k: [first, { ...last, dari: '6' }] }, 'id'))).toEqual(['k.1.dari']);
    expect(Object.keys(faultsOf({ k: [{ ...first, poin: 'x', dari: '' }, last] }, 'id'))).toEqual([
      'k.0.dari',
      'k.0.poin',
    ]);
  });

  it('a new one follows the last, which then ends', () => {
    const next = withNext(withNext([]));
    expect(next.map(({ dari, sampai }) => [dari, sampai])).toEqual([
      ['1', '1'],
      ['2', ''],
    ]);
  });
});

describe('the school’s profile', () => {
  const profile: SchoolProfile = {
    ...(Object.fromEntries(
      ['nama', 'bidang_keahlian', 'alamat', 'kota', 'telepon', 'email', 'akreditasi', 'npsn', 'nss'].map(
        (name) => [name, ''],
      ),
    ) as Pick<
      SchoolProfile,
      'nama' | 'bidang_keahlian' | 'alamat' | 'kota' | 'telepon' | 'email' | 'akreditasi' | 'npsn' | 'nss'
    >),
    kop: ['Pemerintah Provinsi'],
    kode_arsip: '421.5',
    singkatan: '',
    kepala_nama: '',
    kepala_nip: '',
    waka_nama: '',
    waka_nip: '',
    pertemuan_tempat: 'Ruang BK',
    pertemuan_jam: '09:00',
    pertemuan_hari: 3,
    poin_sejak: null,
    version: 2,
    updated_at: null,
  };

  it('sends only what differs, trimmed', () => {
    const draft = profileDraft(profile);
    expect(profileChange(profile, draft)).toBeNull();
    const typed = { ...draft, kota: ' Bandung ', kop: 'A\n\n B ', poin_sejak: '2026-07-01' };
    expect(profileChange(profile, typed)).toEqual({
      kota: 'Bandung',
      kop: ['A', 'B'],
      poin_sejak: '2026-07-01',
      version: 2,
    });
  });

  it('says what is missing before anything is sent', () => {
    const draft = {
      ...profileDraft(profile),
      kode_arsip: ' ',
      pertemuan_hari: '61',
      kop: 'a\nb\nc\nd\ne\nf',
    };
    expect(profileFaults(draft)).toEqual({
      kode_arsip: 'required',
      pertemuan_hari: 'daysWrong',
      kop: 'kopMany',
    });
  });

  it('keeps what was typed on what a colleague has stored', () => {
    const fresh = { ...profile, kota: 'Cimahi', alamat: 'Jalan Baru', version: 3 };
    const typed = { ...profileDraft(profile), kota: 'Bandung' };
    expect(profileOnto(typed, profile, fresh)).toMatchObject({ kota: 'Bandung', alamat: 'Jalan Baru' });
  });
});
