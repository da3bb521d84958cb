import { type TSchema, Type } from 'typebox';
import { listQuery } from '../../../platform/http/envelope.ts';

const closed = { additionalProperties: false } as const;
const optional = Type.Optional;
const orNull = <T extends TSchema>(schema: T, options = {}) => Type.Union([schema, Type.Null()], options);
const oneOf = <const V extends readonly (string | number)[]>(...values: V) =>
  Type.Unsafe<V[number]>(Type.Union(values.map((value) => Type.Literal(value))));
const uuid = Type.String({ format: 'uuid' });
const day = Type.String({ format: 'date' });
const moment = Type.String();
const version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });
const ids = (most: number) => Type.Array(uuid, { minItems: 1, maxItems: most, uniqueItems: true });
const keterangan = Type.String({ minLength: 1, maxLength: 1_000 });
const alasan = Type.String({ minLength: 1, maxLength: 500 });

export const idParams = Type.Object({ id: uuid }, closed);
export const countAnswer = Type.Object({ count: Type.Integer() });

/** 1 to 3, light to severe; null: none. */
export const suratAnswer = orNull(oneOf(1, 2, 3));
const statusAnswer = oneOf('baru', 'menunggu_persetujuan', 'disetujui', 'ditolak', 'ditangani', 'selesai');
const kategori = oneOf('ringan', 'sedang', 'berat', 'sangat_berat');
const kondisi = oneOf(
  'poin_surat_3',
  'poin_surat_2',
  'akumulasi_kritis',
  'akumulasi_sedang',
  'frekuensi_atribut',
  'frekuensi_alfa',
  'aturan',
);
/** What led to a follow-up. */
export const pemicuAnswer = Type.Object({
  kondisi,
  surat: suratAnswer,
  nilai: Type.Integer(),
  batas: Type.Integer(),
  sampai: optional(Type.Integer()),
  jenis_id: optional(Type.String()),
  sanksi: optional(Type.String()),
  pembina: optional(Type.Array(Type.String())),
});
/** Each condition that was tested, with its numbers; `sudah`: it holds, and has had its follow-up. */
export const jejakAnswer = Type.Object({
  kondisi,
  nilai: Type.Integer(),
  batas: Type.Integer(),
  sampai: optional(Type.Integer()),
  jenis_id: optional(Type.String()),
  hasil: oneOf('kena', 'tidak', 'sudah'),
});

const person = Type.Object({ id: Type.String(), nama: orNull(Type.String()) });
const kelas = Type.Object({ id: Type.String(), nama: Type.String() });
const jenis = Type.Object({ id: Type.String(), nama: Type.String(), kategori });

export const newPelanggaran = Type.Object(
  {
    siswa_ids: ids(100),
    jenis_pelanggaran_ids: ids(20),
    tanggal: Type.String({ format: 'date', description: 'When it happened: not after today.' }),
    keterangan: optional(orNull(keterangan)),
  },
  closed,
);
export const changedPelanggaran = Type.Object(
  {
    tanggal: optional(day),
    keterangan: optional(orNull(keterangan)),
    jenis_id: optional(Type.String({ format: 'uuid', description: 'Copies the points of that kind.' })),
    version: optional(version),
  },
  closed,
);
export const cancelBody = Type.Object({ alasan, version: optional(version) }, closed);

const buktiAnswer = Type.Object({ id: Type.String(), media_type: Type.String(), size: Type.Integer() });
export const pelanggaranRow = Type.Object({
  id: Type.String(),
  laporan_id: Type.String(),
  siswa: Type.Object({ id: Type.String(), nis: Type.String(), nama: Type.String(), kelas }),
  jenis,
  poin: Type.Integer({ description: 'As recorded: a kind that is changed later leaves it as it is.' }),
  tanggal: Type.String(),
  keterangan: orNull(Type.String()),
  pencatat: person,
  created_at: moment,
  dibatalkan: orNull(Type.Object({ pada: moment, oleh: person, alasan: Type.String() })),
  bukti: Type.Array(buktiAnswer),
  may_correct: Type.Boolean({ description: 'Whether the reader may correct or cancel it now.' }),
  version: Type.Integer(),
});

const keputusanAnswer = Type.Object({
  id: optional(Type.String()),
  surat: suratAnswer,
  akibat: oneOf('baru', 'dinaikkan', 'tetap'),
  status: statusAnswer,
  pemicu: Type.Array(pemicuAnswer),
  jejak: Type.Array(jejakAnswer),
  tindak_lanjut_id: optional(Type.String()),
});
const hasilAnswer = Type.Object({
  siswa: Type.Object({ id: Type.String(), nama: Type.String(), kelas }),
  poin_laporan: Type.Integer(),
  total_poin: Type.Integer({ description: 'With this report.' }),
  tertunda: Type.Boolean({
    description: 'Recorded, but the evaluation failed: it is tried again by itself.',
  }),
  bawaan: Type.Boolean({ description: 'The settings could not be read: the defaults were used.' }),
  terbuka: orNull(Type.Object({ id: Type.String(), surat: suratAnswer, status: statusAnswer }), {
    description: 'The follow-up that was open before this report.',
  }),
  keputusan: orNull(keputusanAnswer),
});
export const recordedAnswer = Type.Object({
  laporan_id: Type.String(),
  pelanggaran: Type.Array(pelanggaranRow),
  hasil: Type.Array(hasilAnswer),
});
/** The same shape without ids: nothing is saved. */
export const previewAnswer = Type.Object({
  pelanggaran: Type.Array(
    Type.Object({
      siswa: Type.Object({ id: Type.String(), nis: Type.String(), nama: Type.String(), kelas }),
      jenis,
      poin: Type.Integer(),
    }),
  ),
  hasil: Type.Array(hasilAnswer),
});
export const changedAnswer = Type.Object({
  pelanggaran: pelanggaranRow,
  usul_tarik: Type.Array(Type.Object({ tindak_lanjut_id: Type.String(), surat: suratAnswer }), {
    description:
      'Follow-ups that no longer stand: they are proposed to be withdrawn, nothing else happens to them.',
  }),
});

const filters = {
  siswa_id: optional(uuid),
  kelas_id: optional(uuid),
  jenis_id: optional(uuid),
  pencatat_id: optional(uuid),
  from: optional(Type.String({ format: 'date', description: 'First day, included.' })),
  to: optional(Type.String({ format: 'date', description: 'Last day, included.' })),
  dibatalkan: optional(Type.Boolean()),
};
export const pelanggaranQueries = {
  list: Type.Object({ ...listQuery, ...filters }, closed),
  count: Type.Object(filters, closed),
  file: Type.Object({ format: oneOf('csv', 'xlsx'), ...filters }, closed),
};
