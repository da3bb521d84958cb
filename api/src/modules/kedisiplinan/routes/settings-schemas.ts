import { type TSchema, Type } from 'typebox';
import { listQuery } from '../../../platform/http/envelope.ts';
import { jejakAnswer, pemicuAnswer } from './pelanggaran-schemas.ts';

const closed = { additionalProperties: false } as const;
const optional = Type.Optional;
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const both = Type.Object({ id: Type.String(), en: Type.String() });
const day = Type.String({ format: 'date' });
const uuid = Type.String({ format: 'uuid' });
const notes = Type.String({ minLength: 1, maxLength: 500 });
const level = orNull(Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)]));
/** 0: nothing has been saved yet. */
const versionGiven = Type.Integer({ minimum: 0, maximum: 2_147_483_647 });

// What is wrong with a value is said by the validator that the browser has too, not by the schema.
const values = Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), {
  maxProperties: 100,
  description: 'Every parameter with its value, an integer from 1 to 100,000.',
});

export const settingsAnswer = Type.Object({
  settings: Type.Array(
    Type.Object({
      key: Type.String(),
      value: Type.Integer(),
      default: Type.Integer(),
      category: Type.String(),
      description: Type.String(),
      updated_by: orNull(Type.String()),
      updated_by_name: orNull(Type.String()),
      updated_at: orNull(Type.String()),
    }),
  ),
  version: Type.Integer(),
  bawaan: Type.Boolean({ description: 'What is stored cannot be used: the defaults decide.' }),
});

export const savedSettings = Type.Object(
  { settings: values, version: versionGiven, notes: optional(orNull(notes)) },
  closed,
);
const change = Type.Object({ key: Type.String(), old: Type.Integer(), new: Type.Integer() });
export const saveAnswer = Type.Object({ version: Type.Integer(), changed: Type.Array(change) });

export const previewBody = Type.Object(
  {
    settings: values,
    version: optional(versionGiven),
    notes: optional(orNull(notes)),
    impact: optional(orNull(Type.Object({ from: day, to: day }, closed))),
  },
  closed,
);
const outcome = Type.Object({
  surat: level,
  pemicu: Type.Array(pemicuAnswer),
  jejak: Type.Array(jejakAnswer),
});
const number = Type.Integer();
const facts = Type.Object({
  poin_laporan: number,
  total_poin: number,
  jumlah_atribut: number,
  jumlah_alfa: number,
  laporan_atribut: Type.Boolean(),
  laporan_alfa: Type.Boolean(),
  band_terakhir: number,
  atribut_terakhir: number,
  alfa_terakhir: number,
});
const counts = Type.Object({ surat_1: Type.Integer(), surat_2: Type.Integer(), surat_3: Type.Integer() });
export const previewAnswer = Type.Object({
  version: Type.Integer(),
  changes: Type.Array(Type.Object({ ...change.properties, significant: Type.Boolean() })),
  cases: Type.Array(
    Type.Object({
      label: both,
      facts,
      before: outcome,
      after: outcome,
    }),
  ),
  impact: orNull(
    Type.Object({
      violations: Type.Integer(),
      students: Type.Integer(),
      before: counts,
      after: counts,
      moved: Type.Array(
        Type.Object({
          siswa_id: Type.String(),
          nama: Type.String(),
          kelas: Type.String(),
          before: level,
          after: level,
        }),
      ),
      moved_count: Type.Integer(),
      ms: Type.Integer(),
    }),
  ),
});

export const resetBody = Type.Object({ version: optional(versionGiven) }, closed);
export const resetAnswer = Type.Object({
  version: Type.Integer(),
  changed: Type.Array(change),
  settings: Type.Record(Type.String(), Type.Integer()),
});

export const historyQuery = Type.Object(
  {
    ...listQuery,
    from: optional(
      Type.String({ format: 'date', description: 'First day, in the time zone of the school.' }),
    ),
    to: optional(Type.String({ format: 'date', description: 'Last day, included.' })),
  },
  closed,
);
export const historyRow = Type.Object({
  id: Type.String(),
  version: Type.Integer({ description: 'Rows of one save have the same.' }),
  kind: Type.Union([Type.Literal('simpan'), Type.Literal('reset')]),
  setting_key: Type.String(),
  old_value: Type.Integer(),
  new_value: Type.Integer(),
  changed_by: Type.String(),
  changed_by_username: orNull(Type.String()),
  changed_by_name: orNull(Type.String()),
  changed_at: Type.String(),
  notes: orNull(Type.String()),
});

const text = (maxLength: number) => Type.String({ maxLength });
const form = (pattern: string, maxLength: number, says: string) => Type.String({ pattern, maxLength, says });
const profilFields = {
  kop: Type.Array(Type.String({ minLength: 1, maxLength: 150 }), { maxItems: 5 }),
  nama: text(150),
  bidang_keahlian: text(200),
  alamat: text(300),
  kota: text(100),
  telepon: text(30),
  email: Type.Union([Type.Literal(''), Type.String({ format: 'email', maxLength: 200 })]),
  akreditasi: text(50),
  npsn: form('^([0-9]{8})?$', 8, 'NPSN_FORM'),
  nss: form('^([0-9]{12})?$', 12, 'NSS_FORM'),
  kode_arsip: form('^[0-9A-Za-z.-]{1,20}$', 20, 'KODE_ARSIP_FORM'),
  singkatan: form('^[0-9A-Za-z.-]{0,20}$', 20, 'SINGKATAN_FORM'),
  kepala_nama: text(150),
  kepala_nip: form('^[0-9]{0,18}$', 18, 'NIP_FORM'),
  waka_nama: text(150),
  waka_nip: form('^[0-9]{0,18}$', 18, 'NIP_FORM'),
  pertemuan_tempat: Type.String({ minLength: 1, maxLength: 100 }),
  pertemuan_jam: Type.String({ format: 'hour' }),
  pertemuan_hari: Type.Integer({ minimum: 0, maximum: 60 }),
  poin_sejak: orNull(Type.String({ format: 'date', description: 'Points count from this day on.' })),
};
/** What is not given stays as it is. */
export const profilBody = Type.Object(
  { ...Type.Partial(Type.Object(profilFields)).properties, version: versionGiven },
  closed,
);
export const profilAnswer = Type.Object({
  ...Object.fromEntries(
    Object.keys(profilFields)
      .filter((name) => !['kop', 'pertemuan_hari', 'poin_sejak'].includes(name))
      .map((name) => [name, Type.String()]),
  ),
  kop: Type.Array(Type.String()),
  pertemuan_hari: Type.Integer(),
  poin_sejak: orNull(Type.String()),
  version: Type.Integer(),
  updated_at: orNull(Type.String()),
});

const pembina = Type.Union([
  Type.Literal('wali_kelas'),
  Type.Literal('guru_bk'),
  Type.Literal('kaprodi'),
  Type.Literal('waka_kesiswaan'),
  Type.Literal('waka_sarana'),
  Type.Literal('kepala_sekolah'),
  Type.Literal('semua_guru'),
]);
const count = Type.Integer({ minimum: -2_147_483_648, maximum: 2_147_483_647 });
// Bounds and how levels stand to each other are the validator's.
const aturanLevel = Type.Object(
  {
    dari: count,
    sampai: orNull(count),
    poin: orNull(count),
    sanksi: orNull(Type.String({ minLength: 1, maxLength: 2000 })),
    surat: level,
    pembina: Type.Array(pembina, { maxItems: 10 }),
  },
  closed,
);
const aturanSet = Type.Record(uuid, Type.Array(aturanLevel, { maxItems: 50 }), { maxProperties: 1000 });
export const aturanAnswer = Type.Object({
  active: Type.Boolean(),
  version: Type.Integer(),
  aturan: Type.Record(Type.String(), Type.Array(aturanLevel)),
});
export const aturanBody = Type.Object(
  { aturan: aturanSet, version: versionGiven, catatan: optional(orNull(notes)), active: Type.Boolean() },
  closed,
);
export const aturanVersiQuery = Type.Object(listQuery, closed);
export const aturanVersiRow = Type.Object({
  version: Type.Integer(),
  aturan: Type.Record(Type.String(), Type.Array(aturanLevel)),
  oleh: Type.Object({ id: Type.String(), nama: orNull(Type.String()) }),
  pada: Type.String(),
  catatan: orNull(Type.String()),
});
