import type { Content, Document, Style } from '../../../../platform/pdf/document.ts';
import { runsOf } from '../../../../platform/pdf/render.ts';
import type { SuratRow } from '../../queries/surat.ts';
import type { IsiSurat, Penandatangan } from '../../repository/surat.ts';
import { qrCode } from './qr.ts';
import { peranWords, words } from './words.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;
const F4 = { width: 215 * MM, height: 330 * MM };
const MARGIN = 20 * MM;
const INNER = F4.width - 2 * MARGIN;
const QR_SIDE = 21 * MM;
const PLAIN = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 4,
  paddingTop: () => 0,
  paddingBottom: () => 1,
};
const days = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });
const weekdays = new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeZone: 'UTC' });

export type PrintedSurat = Pick<
  SuratRow,
  | 'nomor'
  | 'tanggal'
  | 'lampiran'
  | 'perihal'
  | 'keperluan'
  | 'pertemuan_tanggal'
  | 'pertemuan_jam'
  | 'pertemuan_tempat'
  | 'isi'
>;

/**
 * A summons on F4.
 * @param alamat where it is checked that it is genuine: stands in the QR code
 * @param madeAt goes into the file's own data
 */
export function suratLayout(surat: PrintedSurat, alamat: string, madeAt: Date): Document {
  const { isi, perihal, nomor } = surat;
  return {
    pageSize: F4,
    pageMargins: [MARGIN, 14 * MM, MARGIN, 14 * MM],
    info: { title: `${perihal} ${nomor}`, author: isi.sekolah.nama, creationDate: madeAt },
    language: 'id',
    defaultStyle: { font: 'Tinos', fontSize: 12, lineHeight: 1.2, color: '#000000' },
    content: [
      ...letterhead(isi.sekolah),
      head(surat),
      addressee(isi),
      { text: words.salam, margin: [0, 16, 0, 0] },
      { text: words.pembuka, margin: [0, 6, 0, 0] },
      facts([
        [words.nama, isi.siswa.nama],
        [words.nis, isi.siswa.nis],
        [words.kelas, [isi.siswa.kelas, isi.siswa.jurusan].filter(Boolean).join(' / ')],
      ]),
      { text: words.pada, margin: [0, 6, 0, 0] },
      facts([
        [words.hari, weekdays.format(new Date(surat.pertemuan_tanggal))],
        [words.pukul, surat.pertemuan_jam.replace(':', '.')],
        [words.tempat, surat.pertemuan_tempat],
        [words.keperluan, surat.keperluan],
      ]),
      { text: words.penutup, margin: [0, 8, 0, 0] },
      signatures(isi.penandatangan),
      proof(alamat),
    ],
  };
}

/** Words that somebody wrote: of any length and alphabet. */
function given(text: string, style: Style = {}): Content {
  const wordBreak = /\S{34}/.test(text) ? 'break-all' : 'normal';
  return { text: runsOf(text), wordBreak, ...style };
}

function letterhead(sekolah: IsiSurat['sekolah']): Content[] {
  const centered = (text: string, fontSize: number, more: Style = {}) =>
    text === '' ? [] : [given(text, { alignment: 'center', fontSize, lineHeight: 1.1, ...more })];
  const named = (pairs: readonly (readonly [string, string])[]) =>
    pairs
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name} ${value}`)
      .join(' · ');
  const { kop, nama, bidang_keahlian, alamat, telepon, email, akreditasi, npsn, nss } = sekolah;
  const { bidang, telepon: tel, surel, akreditasi: grade } = words;
  const place = [alamat, sekolah.kota].filter((part) => part !== '').join(', ');
  return [
    ...kop.flatMap((line) => centered(line, 13)),
    ...centered(nama, 16, { bold: true }),
    ...centered(bidang_keahlian === '' ? '' : `${bidang}: ${bidang_keahlian}`, 10.5),
    ...centered(place, 10.5),
    ...centered(
      named([
        [tel, telepon],
        [surel, email],
      ]),
      10.5,
    ),
    ...centered(
      named([
        [words.npsn, npsn],
        [words.nss, nss],
        [grade, akreditasi],
      ]),
      10.5,
    ),
    {
      margin: [0, 5, 0, 0],
      canvas: [
        { type: 'line', x1: 0, y1: 0, x2: INNER, y2: 0, lineWidth: 2.2 },
        { type: 'line', x1: 0, y1: 3, x2: INNER, y2: 3, lineWidth: 0.7 },
      ],
    },
  ];
}

function head(surat: PrintedSurat): Content {
  const { kota } = surat.isi.sekolah;
  const day = days.format(new Date(surat.tanggal));
  return {
    margin: [0, 12, 0, 0],
    columnGap: 12,
    columns: [
      {
        width: '*',
        ...facts(
          [
            [words.nomor, surat.nomor],
            [words.lampiran, surat.lampiran],
            [words.perihal, surat.perihal],
          ],
          58,
          0,
        ),
      },
      given(kota === '' ? day : `${kota}, ${day}`, { width: 168, alignment: 'right' } as Style),
    ],
  };
}

/** Names and values, the colons below each other. */
function facts(
  pairs: readonly (readonly [name: string, value: string])[],
  width = 84,
  indent = 24,
): Exclude<Content, string> {
  return {
    margin: [indent, indent === 0 ? 0 : 6, 0, 0],
    table: {
      widths: [width, 5, '*'],
      body: pairs.map(([name, value]) => [name, ':', given(value)]),
    },
    layout: PLAIN,
  };
}

function addressee({ wali, siswa }: IsiSurat): Content {
  return {
    margin: [0, 16, 60, 0],
    stack: [given(`${words.kepada} ${wali}`), given(words.selaku(siswa.nama)), words.ditempat],
  };
}

/** One signs on the right; of two the higher one on the left; whoever acknowledges it below them. */
function signatures([teacher, deputy, kepala]: readonly Penandatangan[]): Content {
  const empty: Content = { width: '*', text: '' };
  const row = (cells: readonly Content[], top: number): Content => ({
    columns: cells,
    columnGap: 20,
    margin: [0, top, 0, 0],
  });
  return {
    unbreakable: true,
    stack: [
      row([deputy ? signature(deputy) : empty, teacher ? signature(teacher) : empty], 18),
      ...(kepala
        ? [row([{ width: '*', text: '' }, signature(kepala, words.mengetahui), { width: '*', text: '' }], 12)]
        : []),
    ],
  };
}

function signature({ peran, nama, nip }: Penandatangan, before = ''): Content {
  const centered = { alignment: 'center' } as const;
  return {
    width: peran === 'kepala_sekolah' ? 230 : '*',
    stack: [
      ...(before === '' ? [] : [{ text: before, ...centered }]),
      { text: `${peranWords[peran]},`, ...centered, margin: [0, 0, 0, 46] },
      nama === ''
        ? { text: '.'.repeat(44), ...centered }
        : given(nama, { ...centered, bold: true, decoration: 'underline' }),
      ...(nip === '' ? [] : [{ text: `${words.nip} ${nip}`, ...centered }]),
    ],
  };
}

function proof(alamat: string): Content {
  return {
    unbreakable: true,
    margin: [0, 20, 0, 0],
    columnGap: 10,
    columns: [
      qrCode(alamat, QR_SIDE),
      {
        width: '*',
        margin: [0, 12, 0, 0],
        fontSize: 9,
        stack: [words.periksa, given(alamat, { wordBreak: 'break-all' })],
      },
    ],
  };
}
