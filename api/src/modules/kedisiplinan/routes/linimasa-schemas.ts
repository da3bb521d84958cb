import { type TSchema, Type } from 'typebox';
import { listQuery } from '../../../platform/http/envelope.ts';
import { suratAnswer } from './pelanggaran-schemas.ts';

const closed = { additionalProperties: false } as const;
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const person = Type.Object({ id: Type.String(), nama: orNull(Type.String()) });

export const linimasaQuery = Type.Object(listQuery, closed);
/** One entry: of the three parts, the one that `kind` names is there. */
export const linimasaRow = Type.Object({
  id: Type.String(),
  at: Type.String(),
  kind: Type.Union([Type.Literal('pelanggaran'), Type.Literal('langkah'), Type.Literal('surat')]),
  pelanggaran: orNull(
    Type.Object({
      laporan_id: Type.String(),
      jenis: Type.String(),
      kategori: Type.String(),
      poin: Type.Integer(),
      tanggal: Type.String(),
      keterangan: orNull(Type.String()),
      pencatat: person,
      dibatalkan: Type.Boolean(),
      alasan_batal: orNull(Type.String()),
    }),
  ),
  langkah: orNull(
    Type.Object({
      tindak_lanjut_id: Type.String(),
      langkah: Type.String(),
      dari: orNull(Type.String()),
      ke: Type.String(),
      surat_dari: suratAnswer,
      surat_ke: suratAnswer,
      oleh: orNull(person),
      catatan: orNull(Type.String()),
    }),
  ),
  surat: orNull(
    Type.Object({
      tindak_lanjut_id: Type.String(),
      surat: Type.Integer(),
      nomor: Type.String(),
      tanggal: Type.String(),
    }),
  ),
});

export const dashboardQuery = Type.Object(
  {
    from: Type.String({ format: 'date', description: 'First day, included.' }),
    to: Type.String({ format: 'date', description: 'Last day, included.' }),
  },
  closed,
);
const counted = { pelanggaran: Type.Integer(), poin: Type.Integer() };
export const dashboardAnswer = Type.Object({
  totals: Type.Object({
    ...counted,
    siswa: Type.Integer({ description: 'Students with a violation in the period.' }),
    surat_1: Type.Integer({ description: 'Follow-ups of the period that ask for this letter.' }),
    surat_2: Type.Integer(),
    surat_3: Type.Integer(),
    menunggu: Type.Integer({ description: 'Follow-ups that wait for approval now.' }),
    terbuka: Type.Integer({ description: 'Follow-ups that are open now.' }),
  }),
  by_month: Type.Array(Type.Object({ bulan: Type.String({ description: 'YYYY-MM' }), ...counted })),
  by_kelas: Type.Array(
    Type.Object({ kelas: Type.Object({ id: Type.String(), nama: Type.String() }), ...counted }),
  ),
  by_jenis: Type.Array(
    Type.Object({
      jenis: Type.Object({ id: Type.String(), nama: Type.String(), kategori: Type.String() }),
      ...counted,
    }),
  ),
  top_siswa: Type.Array(
    Type.Object({
      siswa: Type.Object({
        id: Type.String(),
        nis: Type.String(),
        nama: Type.String(),
        kelas: Type.Object({ id: Type.String(), nama: Type.String() }),
      }),
      total_poin: Type.Integer(),
    }),
  ),
});
