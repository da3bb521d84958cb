// Aturan KDS-14: Wali murid dapat dihubungi lewat pesan WhatsApp yang sudah disiapkan; nomor ditulis dengan kode negara tanpa tanda
// apa pun. Tanpa nomor yang benar, selama menunggu persetujuan, dan setelah berakhir tidak ada pesan.
// Sumber: kedisiplinan, Beyond the source
import { toPhone } from '../../../kernel/phone.ts';
import type { StatusTindakLanjut } from './tindak-lanjut.ts';

const NUMBER = /^\+[1-9][0-9]{7,14}$/;

export interface Pesan {
  readonly sekolah: string;
  readonly wali: string;
  readonly siswa: string;
  readonly kelas: string;
}

/** @param telepon as it is kept, or as somebody wrote it @returns null where there is nobody to reach, or nothing to say yet */
export function waLink(telepon: string | null, status: StatusTindakLanjut, pesan: Pesan): string | null {
  if (status !== 'baru' && status !== 'disetujui' && status !== 'ditangani') return null;
  const number = toPhone(telepon ?? '').replace(/[\s().-]/g, '');
  return NUMBER.test(number)
    ? `https://wa.me/${number.slice(1)}?text=${encodeURIComponent(textOf(pesan).toWellFormed())}`
    : null;
}

function textOf({ sekolah, wali, siswa, kelas }: Pesan): string {
  return [
    `Yth. Bapak/Ibu ${wali},`,
    `kami dari ${sekolah} ingin berbicara dengan Bapak/Ibu tentang kedisiplinan ${siswa} (${kelas}).`,
    'Mohon kesediaannya untuk membalas pesan ini. Terima kasih.',
  ].join('\n');
}
