import { type TSchema, Type } from 'typebox';
import { listQuery } from '../../../platform/http/envelope.ts';

const closed = { additionalProperties: false } as const;
const optional = Type.Optional;
const orNull = <T extends TSchema>(schema: T, options = {}) => Type.Union([schema, Type.Null()], options);
const oneOf = <const V extends readonly (string | number)[]>(...values: V) =>
  Type.Unsafe<V[number]>(Type.Union(values.map((value) => Type.Literal(value))));
const uuid = Type.String({ format: 'uuid' });
const day = (description: string) => optional(Type.String({ format: 'date', description }));
const text = (maxLength: number) => optional(Type.String({ minLength: 1, maxLength }));
const person = Type.Object({ id: Type.String(), nama: orNull(Type.String()) });

/** What is left out is as the profile of the school has it. */
export const newSurat = Type.Object(
  {
    tanggal: day('The day on the letter: today, unless given; not after today.'),
    pertemuan_tanggal: day('When the guardian is asked to come: not before the day on the letter.'),
    pertemuan_jam: optional(Type.String({ format: 'hour', description: 'HH:MM' })),
    pertemuan_tempat: text(100),
    perihal: text(150),
    lampiran: text(60),
    keperluan: text(500),
  },
  closed,
);

const filters = {
  siswa_id: optional(uuid),
  surat: optional(Type.Integer({ minimum: 1, maximum: 3 })),
};
export const suratQueries = {
  list: Type.Object({ ...listQuery, ...filters }, closed),
  count: Type.Object(filters, closed),
};

const row = {
  id: Type.String(),
  tindak_lanjut_id: Type.String(),
  siswa: Type.Object({
    id: Type.String(),
    nis: Type.String(),
    nama: Type.String(),
    kelas: Type.String({ description: 'Name of the class that stands on the letter.' }),
  }),
  surat: oneOf(1, 2, 3),
  status: oneOf('menunggu', 'berlaku', 'ditarik'),
  nomor: Type.String(),
  tanggal: Type.String(),
  lampiran: Type.String(),
  perihal: Type.String(),
  keperluan: Type.String(),
  pertemuan_tanggal: Type.String(),
  pertemuan_jam: Type.String({ description: 'HH:MM' }),
  pertemuan_tempat: Type.String(),
  dibuat_oleh: person,
  dibuat_pada: Type.String(),
  jumlah_cetak: Type.Integer({ description: 'How often it has been printed.' }),
  may_print: Type.Boolean({ description: 'Whether the reader may print it now.' }),
};
export const suratRow = Type.Object(row);
/** With how it was made: `baru` is false where this level had its letter already. */
export const issuedSurat = Type.Object({ ...row, baru: Type.Boolean() });
export const suratDetail = Type.Object({
  ...row,
  alamat_periksa: Type.String({ description: 'The address in the QR code.' }),
  cetak: Type.Array(
    Type.Object({
      id: Type.String(),
      oleh: person,
      pada: Type.String(),
      ip_address: orNull(Type.String()),
      user_agent: orNull(Type.String()),
    }),
    { description: 'Every print, latest first; the last 200.' },
  ),
});

export const kodeParams = Type.Object({ kode: Type.String({ minLength: 1, maxLength: 100 }) }, closed);
/** As little as tells a guardian that the letter in their hands is the school's. */
export const verifikasiAnswer = Type.Object({
  genuine: Type.Literal(true),
  sekolah: Type.String(),
  nomor: Type.String(),
  tanggal: Type.String(),
  surat: oneOf(1, 2, 3),
  siswa: Type.String({ description: 'Initials of the name.' }),
  kelas: Type.String(),
  status: oneOf('berlaku', 'ditarik'),
});
