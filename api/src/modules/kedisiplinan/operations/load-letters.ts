import { randomBytes } from 'node:crypto';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { dayIn } from '../../tenancy/index.ts';
import type { KelasFields } from '../repository/kelas.ts';
import { kodeSurat } from '../rules/kode-surat.ts';
import { nomorSurat } from '../rules/nomor-surat.ts';
import type { Letter } from './history.ts';
import { CODE_BYTES, contentOf, DAY_MS, usualWords } from './issue-surat.ts';
import type { Records } from './load-records.ts';

/** Where letters of a made-up past were printed from: an address that is nobody's. */
const PRINTED_FROM = {
  ip_address: '192.0.2.17',
  user_agent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/144.0',
};

/**
 * The letters of a past in the order of their moments, numbered year by year, with the print of each.
 * @param known `siswaIds` by NIS
 */
export async function lettersOf(
  tx: Tx,
  { profil, siswa, timeZone }: Records,
  letters: readonly Letter[],
  known: {
    readonly kelas: readonly (KelasFields & { readonly id: string })[];
    readonly siswaIds: ReadonlyMap<string, { readonly id: string }>;
  },
) {
  const classes = new Map(known.kelas.map((one) => [one.id, one]));
  const people = new Map(siswa.map((one) => [one.nis, one]));
  const teachers = known.kelas.flatMap(({ wali_kelas_id }) =>
    wali_kelas_id === null ? [] : [wali_kelas_id],
  );
  const names = await tx.env.people.names(tx, [...new Set(teachers)]);
  const last = new Map<number, number>();
  const surat_panggilan = letters.map(({ tindak_lanjut_id, nis, kelas_id, surat, oleh, pada }) => {
    const tanggal = dayIn(pada, timeZone);
    const tahun = Number(tanggal.slice(0, 4));
    const urut = (last.get(tahun) ?? 0) + 1;
    last.set(tahun, urut);
    const isi = contentOf({
      profil,
      siswa: saidOf(people.get(nis), classes.get(kelas_id)),
      level: surat,
      sekolah: profil.nama,
      teacher: names.get(classes.get(kelas_id)?.wali_kelas_id ?? '') ?? '',
    });
    return {
      id: newId(),
      tindak_lanjut_id,
      siswa_id: known.siswaIds.get(nis)?.id,
      surat,
      tahun,
      urut,
      nomor: nomorSurat(profil, urut, tahun),
      tanggal,
      ...usualWords(surat),
      pertemuan_tanggal: new Date(Date.parse(tanggal) + profil.pertemuan_hari * DAY_MS)
        .toISOString()
        .slice(0, 10),
      pertemuan_jam: profil.pertemuan_jam,
      pertemuan_tempat: profil.pertemuan_tempat,
      isi,
      kode: kodeSurat(tx.tenantId, randomBytes(CODE_BYTES)),
      dibuat_oleh: oleh,
      dibuat_pada: pada,
      version: 1,
    };
  });
  return {
    surat_panggilan,
    surat_cetak: surat_panggilan.map(printOf),
    nomor_surat: [...last].map(([tahun, terakhir]) => ({ tahun, terakhir })),
  };
}

function printOf({ id, dibuat_oleh, dibuat_pada }: { id: string; dibuat_oleh: string; dibuat_pada: Date }) {
  return { id: newId(), surat_id: id, oleh: dibuat_oleh, pada: dibuat_pada, ...PRINTED_FROM };
}

/** What a letter says of its student. */
function saidOf(siswa: Records['siswa'][number] | undefined, kelas: KelasFields | undefined) {
  const { nis = '', nama = '', wali_nama: wali = '' } = siswa ?? {};
  return { nis, nama, kelas: kelas?.nama ?? '', jurusan: kelas?.jurusan ?? null, wali };
}
