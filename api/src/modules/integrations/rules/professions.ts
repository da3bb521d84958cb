// Aturan INT-34: Profesi adalah salah satu dari daftar profesi tenaga medis dan tenaga kesehatan; nama lain yang lazim disamakan.
// Sumber: INT, Rules of records; UU 17/2023 pasal 198 dan 199

/** Each profession as it is kept and shown, with other names by which sources call it. */
const list: Readonly<Record<string, readonly string[]>> = {
  Dokter: ['dokter umum'],
  'Dokter Spesialis': [],
  'Dokter Subspesialis': [],
  'Dokter Gigi': [],
  'Dokter Gigi Spesialis': [],
  'Dokter Gigi Subspesialis': [],
  'Psikolog Klinis': ['psikologi klinis'],
  Perawat: ['perawat vokasi'],
  Ners: ['perawat profesi'],
  'Ners Spesialis': ['perawat spesialis'],
  Bidan: ['bidan vokasi', 'bidan profesi'],
  Apoteker: [],
  'Apoteker Spesialis': [],
  'Tenaga Vokasi Farmasi': ['asisten apoteker', 'tenaga teknis kefarmasian', 'ttk', 'analis farmasi'],
  'Tenaga Kesehatan Masyarakat': ['kesehatan masyarakat'],
  'Epidemiolog Kesehatan': ['epidemiolog'],
  'Tenaga Promosi Kesehatan dan Ilmu Perilaku': ['promotor kesehatan', 'tenaga promosi kesehatan'],
  'Pembimbing Kesehatan Kerja': [],
  'Tenaga Administrasi dan Kebijakan Kesehatan': ['administrator kesehatan'],
  'Tenaga Sanitasi Lingkungan': ['sanitarian', 'tenaga sanitarian'],
  'Entomolog Kesehatan': ['entomolog'],
  Nutrisionis: ['ahli gizi'],
  Dietisien: [],
  Fisioterapis: [],
  'Terapis Okupasional': ['okupasi terapis', 'terapis okupasi'],
  'Terapis Wicara': [],
  Akupunktur: ['akupunkturis', 'akupunktur terapis'],
  'Perekam Medis dan Informasi Kesehatan': ['perekam medis', 'pmik'],
  'Teknisi Kardiovaskuler': [],
  'Teknisi Pelayanan Darah': [],
  Optometris: ['refraksionis optisien'],
  'Teknisi Gigi': [],
  'Penata Anestesi': ['perawat anestesi'],
  'Terapis Gigi dan Mulut': ['perawat gigi'],
  Audiologis: [],
  Radiografer: [],
  Elektromedis: ['teknisi elektromedis', 'teknik elektromedis'],
  'Tenaga Teknologi Laboratorium Medik': [
    'ahli teknologi laboratorium medik',
    'atlm',
    'analis kesehatan',
    'pranata laboratorium kesehatan',
  ],
  'Fisikawan Medik': ['fisikawan medis'],
  Radioterapis: [],
  'Ortotis Prostetis': ['ortotik prostetik'],
  'Tenaga Kesehatan Tradisional': [
    'tenaga kesehatan tradisional ramuan',
    'tenaga kesehatan tradisional keterampilan',
  ],
};

export const professions: readonly string[] = Object.keys(list);

const byName = new Map(
  Object.entries(list).flatMap(([name, others]) =>
    [name.toLowerCase(), ...others].map((known): [string, string] => [known, name]),
  ),
);
/** Names in the letters in which sources mostly write them: no lower case to make for each record. */
const asWritten = new Map(professions.map((name): [string, string] => [name, name]));

/** The profession that a source means, in single-spaced words; null for one that is not in the list. */
export function professionOf(said: string): string | null {
  return asWritten.get(said) ?? byName.get(said.toLowerCase()) ?? null;
}
