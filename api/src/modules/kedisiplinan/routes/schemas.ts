import { type TSchema, Type } from 'typebox';
import { listQuery } from '../../../platform/http/envelope.ts';
import { NIS_PATTERN } from '../rules/siswa-forms.ts';

const closed = { additionalProperties: false } as const;
const optional = Type.Optional;
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const V extends readonly (string | number)[]>(...values: V) =>
  Type.Unsafe<V[number]>(Type.Union(values.map((value) => Type.Literal(value))));
const uuid = Type.String({ format: 'uuid' });
const day = Type.String({ format: 'date' });
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });
const search = Type.String({ minLength: 1, maxLength: 100 });
const format = oneOf('csv', 'xlsx');

export const idParams = Type.Object({ id: uuid }, closed);
export const countAnswer = Type.Object({ count: Type.Integer() });

/** List, count and file take the same filters. */
const queries = <F extends Record<string, TSchema>>(filters: F) => ({
  list: Type.Object({ ...listQuery, ...filters }, closed),
  count: Type.Object(filters, closed),
  file: Type.Object({ format, ...filters }, closed),
});

// ---------------------------------------------------------------- classes
const tingkat = Type.Integer({ minimum: 1, maximum: 13 });
export const kelasQueries = queries({ tingkat: optional(tingkat), q: optional(search) });
const kelasFields = {
  jurusan: optional(orNull(Type.String({ maxLength: 100 }))),
  wali_kelas_id: optional(orNull(uuid)),
};
export const newKelas = Type.Object({ nama: text(40), tingkat, ...kelasFields }, closed);
export const changedKelas = Type.Object(
  { nama: optional(text(40)), tingkat: optional(tingkat), ...kelasFields, version: optional(version) },
  closed,
);
export const kelasRow = Type.Object({
  id: Type.String(),
  nama: Type.String(),
  tingkat: Type.Integer(),
  jurusan: orNull(Type.String()),
  wali_kelas: orNull(Type.Object({ id: Type.String(), nama: orNull(Type.String()) })),
  jumlah_siswa: Type.Integer({ description: 'Those who are at school.' }),
  version: Type.Integer(),
});
export const waliAnswer = Type.Array(Type.Object({ id: Type.String(), nama: Type.String() }));

export const moveBody = Type.Object(
  {
    ke: Type.Union([uuid, Type.Literal('lulus')], {
      description: 'The class that they go to, or lulus: they have finished school.',
    }),
    tanggal: day,
    kecuali: optional(Type.Array(uuid, { maxItems: 500, uniqueItems: true, description: 'Who stays.' })),
    version: optional(version),
    dry_run: optional(Type.Boolean({ description: 'Only tells what would happen.' })),
  },
  closed,
);
export const moveAnswer = Type.Object({
  moved: Type.Integer(),
  stayed: Type.Integer(),
  siswa_ids: Type.Array(Type.String(), { description: 'Who moved: to put them back.' }),
  ke: orNull(Type.Object({ id: Type.String(), nama: Type.String() })),
  dry_run: Type.Boolean(),
  version: Type.Integer({ description: 'Of the class that they left.' }),
});
export const placeBody = Type.Object(
  { siswa_ids: Type.Array(uuid, { minItems: 1, maxItems: 500, uniqueItems: true }) },
  closed,
);
export const placeAnswer = Type.Object({ moved: Type.Integer() });

// ---------------------------------------------------------------- kinds of violations
const kategori = oneOf('ringan', 'sedang', 'berat', 'sangat_berat');
const poin = Type.Integer({ minimum: 0, maximum: 100_000 });
const kelompok = orNull(oneOf('atribut', 'alfa', 'none'));
export const jenisQueries = queries({
  kategori: optional(kategori),
  aktif: optional(Type.Boolean()),
  q: optional(search),
});
export const newJenis = Type.Object(
  {
    nama: text(150),
    kategori,
    poin,
    frekuensi_kelompok: optional(kelompok),
    aktif: optional(Type.Boolean()),
  },
  closed,
);
export const changedJenis = Type.Object(
  { ...Type.Partial(newJenis).properties, version: optional(version) },
  closed,
);
export const jenisRow = Type.Object({
  id: Type.String(),
  nama: Type.String(),
  kategori,
  poin: Type.Integer({ description: 'What was recorded keeps the points that it was recorded with.' }),
  frekuensi_kelompok: orNull(oneOf('atribut', 'alfa')),
  aktif: Type.Boolean(),
  version: Type.Integer(),
});

// ---------------------------------------------------------------- students
const nis = Type.String({ maxLength: 20, pattern: NIS_PATTERN, says: 'NIS_FORM' });
const status = oneOf('aktif', 'lulus', 'pindah', 'dikeluarkan', 'lainnya');
const siswaFilters = {
  q: optional(
    Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'The beginning of a word of the name, or of the NIS.',
    }),
  ),
  kelas_id: optional(uuid),
  status: optional(status),
};
const sort = optional(
  Type.Union([Type.Literal('nama'), Type.Literal('poin')], {
    description:
      'By name, or the most points first. A search of the whole school is in the order of its words.',
  }),
);
export const siswaQueries = {
  list: Type.Object({ ...listQuery, ...siswaFilters, sort }, closed),
  count: Type.Object(siswaFilters, closed),
  file: Type.Object({ format, ...siswaFilters, sort }, closed),
};
const guardianFields = {
  telepon: optional(orNull(Type.String({ maxLength: 30 }))),
  email: optional(orNull(Type.Union([Type.Literal(''), Type.String({ format: 'email', maxLength: 200 })]))),
};
export const newSiswa = Type.Object(
  {
    nis,
    nama: text(150),
    kelas_id: uuid,
    wali_murid: Type.Object({ nama: text(150), ...guardianFields }, closed),
  },
  closed,
);
export const changedSiswa = Type.Object(
  {
    nis: optional(nis),
    nama: optional(text(150)),
    kelas_id: optional(uuid),
    wali_murid: optional(Type.Object({ nama: optional(text(150)), ...guardianFields }, closed)),
    version: optional(version),
  },
  closed,
);
export const leaveBody = Type.Object(
  {
    status: oneOf('lulus', 'pindah', 'dikeluarkan', 'lainnya'),
    tanggal: day,
    version: optional(version),
  },
  closed,
);
export const returnBody = Type.Object({ kelas_id: optional(uuid), version: optional(version) }, closed);
export const siswaRow = Type.Object({
  id: Type.String(),
  nis: Type.String(),
  nama: Type.String(),
  kelas: Type.Object({ id: Type.String(), nama: Type.String() }),
  wali_murid: Type.Object({
    nama: Type.String(),
    telepon: orNull(Type.String()),
    email: orNull(Type.String()),
  }),
  status,
  keluar_pada: orNull(Type.String()),
  total_poin: Type.Integer(),
  jumlah_atribut: Type.Integer(),
  jumlah_alfa: Type.Integer(),
  surat_terbuka: orNull(
    Type.Object({ id: Type.String(), surat: orNull(oneOf(1, 2, 3)), status: Type.String() }),
  ),
  version: Type.Integer(),
});
