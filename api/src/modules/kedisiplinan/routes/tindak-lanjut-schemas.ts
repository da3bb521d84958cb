import { type TSchema, Type } from 'typebox';
import { listQuery } from '../../../platform/http/envelope.ts';
import { statuses } from '../rules/tindak-lanjut.ts';
import { jejakAnswer, pemicuAnswer, suratAnswer } from './pelanggaran-schemas.ts';
import { suratRow } from './surat-schemas.ts';

const closed = { additionalProperties: false } as const;
const optional = Type.Optional;
const orNull = <T extends TSchema>(schema: T, options = {}) => Type.Union([schema, Type.Null()], options);
const oneOf = <const V extends readonly (string | number)[]>(...values: V) =>
  Type.Unsafe<V[number]>(Type.Union(values.map((value) => Type.Literal(value))));
const uuid = Type.String({ format: 'uuid' });
const catatan = Type.String({ minLength: 1, maxLength: 500 });
const version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });
const status = oneOf(...statuses);
const person = Type.Object({ id: Type.String(), nama: orNull(Type.String()) });

const filters = {
  siswa_id: optional(uuid),
  surat: optional(Type.Integer({ minimum: 1, maximum: 3 })),
  kelas_id: optional(uuid),
};
export const tindakLanjutQueries = {
  list: Type.Object(
    {
      ...listQuery,
      ...filters,
      status: optional(status),
      open: optional(Type.Boolean({ description: 'true: what is not finished; false: what is.' })),
    },
    closed,
  ),
  count: Type.Object(filters, closed),
};
export const tindakLanjutCounts = Type.Object({
  baru: Type.Integer(),
  menunggu_persetujuan: Type.Integer(),
  disetujui: Type.Integer(),
  ditolak: Type.Integer(),
  ditangani: Type.Integer(),
  selesai: Type.Integer(),
});

const row = {
  id: Type.String(),
  siswa: Type.Object({
    id: Type.String(),
    nis: Type.String(),
    nama: Type.String(),
    kelas: Type.Object(
      { id: Type.String(), nama: Type.String() },
      { description: 'The class that the student was in when it was decided.' },
    ),
    wali_murid: Type.Object({
      nama: Type.String(),
      telepon: orNull(Type.String()),
      email: orNull(Type.String()),
    }),
  }),
  surat: suratAnswer,
  status,
  pemicu: Type.Array(pemicuAnswer),
  sanksi: orNull(Type.String()),
  settings_version: Type.Integer(),
  bawaan: Type.Boolean({ description: 'The settings could not be read: the defaults decided.' }),
  usul_tarik: orNull(
    Type.Object({
      pada: Type.String(),
      sebab: oneOf('diperbaiki', 'dibatalkan'),
      surat: suratAnswer,
    }),
    {
      description: 'What it was decided on no longer stands; surat: the letter that it would ask for now.',
    },
  ),
  ditarik: Type.Boolean(),
  alasan: orNull(Type.String(), { description: 'Why it was rejected or withdrawn.' }),
  aksi: Type.Array(oneOf('approve', 'reject', 'handle', 'finish', 'withdraw'), {
    description: 'What the reader may do with it now.',
  }),
  wa_link: orNull(Type.String(), {
    description:
      'A prepared message to the guardian; null without a number, while it waits for approval, and once it has ended.',
  }),
  created_at: Type.String(),
  updated_at: Type.String(),
  version: Type.Integer(),
};
export const tindakLanjutRow = Type.Object(row);

const langkahAnswer = Type.Object({
  id: Type.String(),
  langkah: oneOf(
    'dibuat',
    'dinaikkan',
    'ditambah',
    'disetujui',
    'ditolak',
    'ditangani',
    'selesai',
    'usul_tarik',
    'ditarik',
  ),
  dari: orNull(status),
  ke: status,
  surat_dari: suratAnswer,
  surat_ke: suratAnswer,
  oleh: orNull(person),
  pada: Type.String(),
  catatan: orNull(Type.String()),
});
const faktaAnswer = Type.Object({
  poin_laporan: Type.Integer(),
  total_poin: Type.Integer(),
  jumlah_atribut: Type.Integer(),
  jumlah_alfa: Type.Integer(),
  laporan_atribut: Type.Boolean(),
  laporan_alfa: Type.Boolean(),
  band_terakhir: oneOf(0, 2, 3),
  atribut_terakhir: Type.Integer(),
  alfa_terakhir: Type.Integer(),
  aturan: optional(
    Type.Array(Type.Object({ jenis_id: Type.String(), jumlah: Type.Integer(), terakhir: Type.Integer() })),
  ),
});
/** Why this letter: what was looked at, under which values, and what each condition gave. */
const keputusanAnswer = Type.Object({
  id: Type.String(),
  laporan_id: Type.String(),
  akibat: oneOf('baru', 'dinaikkan', 'tetap'),
  surat: suratAnswer,
  settings_version: Type.Integer({ description: '0: the defaults, before anything was saved.' }),
  settings: Type.Record(Type.String(), Type.Integer()),
  aturan_version: orNull(Type.Integer()),
  fakta: faktaAnswer,
  pemicu: Type.Array(pemicuAnswer),
  jejak: Type.Array(jejakAnswer),
  bawaan: Type.Boolean(),
  pada: Type.String(),
});
export const tindakLanjutDetail = Type.Object({
  ...row,
  langkah: Type.Array(langkahAnswer, { description: 'Every step, the first one first.' }),
  keputusan: Type.Array(keputusanAnswer, { description: 'Every decision behind it, the first one first.' }),
  surat_panggilan: Type.Array(suratRow, { description: 'Its letters, one for each level.' }),
});

export const approveBody = Type.Object({ catatan: optional(orNull(catatan)), version }, closed);
export const rejectBody = Type.Object({ catatan, version }, closed);
export const stepBody = Type.Object(
  { catatan: optional(orNull(catatan)), version: optional(version) },
  closed,
);
export const withdrawBody = Type.Object({ alasan: catatan, version: optional(version) }, closed);
