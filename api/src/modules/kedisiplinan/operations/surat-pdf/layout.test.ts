import { describe, expect, it } from 'vitest';
import { readQr } from '../../../../../test/support/read-qr.ts';
import type { Content } from '../../../../platform/pdf/document.ts';
import { renderPdf } from '../../../../platform/pdf/render.ts';
import type { Penandatangan } from '../../repository/surat.ts';
import { type PrintedSurat, suratLayout } from './layout.ts';
import { qrCode } from './qr.ts';

const signers: readonly Penandatangan[] = [
  { peran: 'wali_kelas', nama: 'Nurhayati Siregar', nip: '' },
  { peran: 'waka_kesiswaan', nama: 'Drs. Hendra Gunawan', nip: '196801011990031002' },
  { peran: 'kepala_sekolah', nama: 'Dr. Suharti, M.Pd.', nip: '197001011995032001' },
];
const surat: PrintedSurat = {
  nomor: '421.5/0001/SMKN1/2026',
  tanggal: '2026-11-21',
  lampiran: '-',
  perihal: 'Panggilan Wali Murid (Surat 3)',
  keperluan: 'Membicarakan kedisiplinan siswa tersebut di sekolah',
  pertemuan_tanggal: '2026-11-24',
  pertemuan_jam: '09:00',
  pertemuan_tempat: 'Ruang Bimbingan dan Konseling',
  isi: {
    sekolah: {
      kop: ['PEMERINTAH PROVINSI JAWA BARAT', 'DINAS PENDIDIKAN'],
      nama: 'SMK NEGERI 1 BANDUNG',
      bidang_keahlian: 'Teknologi Informasi',
      alamat: 'Jalan Wastukencana Nomor 3',
      kota: 'Bandung',
      telepon: '(022) 4204514',
      email: '',
      akreditasi: 'A',
      npsn: '20219138',
      nss: '',
    },
    siswa: { nis: '20260001', nama: 'Adi Nugroho', kelas: 'X RPL 1', jurusan: 'Rekayasa Perangkat Lunak' },
    wali: 'Sri Wahyuni',
    penandatangan: signers,
  },
};
const ALAMAT = `https://balai.example/surat/7-${'abcdefghijklmnopqrstuvwxyz'}`;
const AT = new Date('2026-11-21T03:00:00Z');
const layout = (isi: Partial<PrintedSurat['isi']> = {}, more: Partial<PrintedSurat> = {}) =>
  suratLayout({ ...surat, ...more, isi: { ...surat.isi, ...isi } }, ALAMAT, AT);

/** Every text of a document, in its order. */
function textsOf(node: unknown): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(textsOf).join(' ');
  if (node === null || typeof node !== 'object') return '';
  const { text, stack, columns, table } = node as Record<string, unknown> & { table?: { body: Content[][] } };
  if (Array.isArray(text)) return text.map(textsOf).join('');
  return [text, stack, columns, table?.body]
    .map(textsOf)
    .filter((part) => part !== '')
    .join(' ');
}
const pagesOf = async (document: ReturnType<typeof layout>) => {
  const pdf = (await renderPdf(document)).toString('latin1');
  const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  return { pages: Number(/\/Count (\d+)/.exec(pdf)?.[1]), width: Number(width), height: Number(height) };
};

describe('the paper of a letter', () => {
  it('says who writes to whom, about whom, when and where to come, and why', () => {
    const text = textsOf(layout().content).replaceAll('\u00a0', ' ');
    for (const part of [
      'PEMERINTAH PROVINSI JAWA BARAT DINAS PENDIDIKAN SMK NEGERI 1 BANDUNG Bidang Keahlian: Teknologi Informasi',
      'Jalan Wastukencana Nomor 3, Bandung Telepon (022) 4204514 NPSN 20219138 · Terakreditasi A',
      'Nomor : 421.5/0001/SMKN1/2026 Lampiran : - Perihal : Panggilan Wali Murid (Surat 3)',
      'Bandung, 21 November 2026',
      'Yth. Bapak/Ibu Sri Wahyuni Orang Tua/Wali Murid dari Adi Nugroho di Tempat',
      'Nama : Adi Nugroho NIS : 20260001 Kelas : X RPL 1 / Rekayasa Perangkat Lunak',
      'Hari, tanggal : Selasa, 24 November 2026 Pukul : 09.00 Tempat : Ruang Bimbingan dan Konseling',
      `membuka alamat: ${ALAMAT}`,
    ])
      expect(text).toContain(part);
  });

  it.each([1, 2, 3])('Surat %i is signed by as many', (level) => {
    const text = textsOf(layout({ penandatangan: signers.slice(0, level) }).content);
    expect(signers.map(({ nama }) => text.includes(nama))).toEqual([true, level > 1, level > 2]);
    expect(text.includes('Mengetahui, Kepala Sekolah, Dr. Suharti, M.Pd. NIP 197001011995032001')).toBe(
      level > 2,
    );
  });

  it('whom nobody has named gets a line to sign on; what a school has not said is left out', () => {
    const { sekolah } = surat.isi;
    const none = Object.fromEntries(
      Object.keys(sekolah).map((name) => [name, '']),
    ) as unknown as typeof sekolah;
    const text = textsOf(
      layout({
        sekolah: { ...none, kop: [], nama: 'SMK 1' },
        penandatangan: signers.map((signer) => ({ ...signer, nama: '', nip: '' })),
      }).content,
    );
    expect(text.match(/\.{44}/g)).toHaveLength(3);
    expect(text).not.toMatch(/NIP|NPSN|NSS|Telepon|Surel|Terakreditasi|Bidang Keahlian|undefined|null/);
  });

  it('is one sheet of F4, and very long names only make it longer', async () => {
    expect(await pagesOf(layout())).toEqual({ pages: 1, width: 609.448819, height: 935.433071 });
    const long = (word: string) => `${word} `.repeat(150).slice(0, 150).trim();
    const isi: PrintedSurat['isi'] = {
      ...surat.isi,
      sekolah: {
        ...surat.isi.sekolah,
        kop: Array(5).fill(long('DINAS')),
        nama: 'X'.repeat(150),
        alamat: long('Jalan'),
      },
      siswa: { ...surat.isi.siswa, nama: long('Raden'), kelas: 'K'.repeat(40) },
      wali: 'Ж'.repeat(150),
      penandatangan: signers.map((signer) => ({ ...signer, nama: long('Nama') })),
    };
    const more = { perihal: long('Perihal'), keperluan: 'k'.repeat(500), pertemuan_tempat: 't'.repeat(100) };
    expect(await pagesOf(layout(isi, more))).toMatchObject({ pages: 2 });
  });
});

describe('the QR code of a letter', () => {
  it.each([
    ALAMAT,
    'http://localhost:3000/surat/1-a2b3c4d5e6f7g2h3i4j5k6l7m2',
    'https://disiplin.sekolah.balai-nusantara.example/surat/zik0zj-abcdefghijklmnopqrstuvwxyz',
  ])('as it is drawn, it reads %s', (alamat) => {
    const drawn = qrCode(alamat, 60) as { canvas: readonly { x: number; y: number; w: number; h: number }[] };
    const unit = Math.min(...drawn.canvas.map(({ h }) => h));
    const size = Math.round(60 / unit);
    const dark = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
    for (const { x, y, w } of drawn.canvas)
      for (let column = Math.round(x / unit); column < Math.round((x + w) / unit); column++)
        (dark[Math.round(y / unit)] ?? [])[column] = true;
    expect(readQr(dark)).toBe(alamat);
  });
});
