import type { PermissionDeclaration } from '../../platform/module.ts';

/** What kedisiplinan lets people do. */
export const permissions = [
  { name: 'siswa:read', words: { id: 'Melihat siswa', en: 'See students' } },
  {
    name: 'siswa:read_all',
    words: {
      id: 'Melihat siswa seluruh sekolah, bukan hanya kelas sendiri',
      en: 'See the students of all classes',
    },
  },
  { name: 'siswa:write', words: { id: 'Membuat dan mengubah siswa', en: 'Create and change students' } },
  { name: 'siswa:import', words: { id: 'Mengimpor siswa', en: 'Import students' } },
  { name: 'kelas:read', words: { id: 'Melihat kelas', en: 'See classes' } },
  { name: 'kelas:write', words: { id: 'Membuat dan mengubah kelas', en: 'Create and change classes' } },
  {
    name: 'jenis_pelanggaran:read',
    words: { id: 'Melihat jenis pelanggaran', en: 'See kinds of violations' },
  },
  {
    name: 'jenis_pelanggaran:write',
    words: { id: 'Membuat dan mengubah jenis pelanggaran', en: 'Create and change kinds of violations' },
  },
  { name: 'pelanggaran:read', words: { id: 'Melihat pelanggaran', en: 'See violations' } },
  {
    name: 'pelanggaran:record',
    words: {
      id: 'Mencatat pelanggaran, dan memperbaiki catatan sendiri selama 3 hari',
      en: 'Record violations, and correct one’s own for 3 days',
    },
  },
  {
    name: 'pelanggaran:correct',
    words: { id: 'Memperbaiki dan membatalkan pelanggaran mana pun', en: 'Correct and cancel any violation' },
  },
  { name: 'tindak_lanjut:read', words: { id: 'Melihat tindak lanjut', en: 'See follow-ups' } },
  {
    name: 'tindak_lanjut:handle',
    words: { id: 'Menangani dan menyelesaikan tindak lanjut', en: 'Handle and finish follow-ups' },
  },
  {
    name: 'tindak_lanjut:approve',
    words: { id: 'Menyetujui dan menolak Surat 3', en: 'Approve and reject Surat 3' },
  },
  { name: 'surat:read', words: { id: 'Melihat surat panggilan', en: 'See summons letters' } },
  {
    name: 'surat:issue',
    words: { id: 'Membuat dan mencetak surat panggilan', en: 'Make and print summons letters' },
  },
  {
    name: 'pengaturan_rules:read',
    words: {
      id: 'Melihat pengaturan aturan dan riwayatnya',
      en: 'See the settings of the rules and their history',
    },
  },
  {
    name: 'pengaturan_rules:write',
    words: { id: 'Mengubah pengaturan aturan', en: 'Change the settings of the rules' },
  },
  {
    name: 'profil_sekolah:read',
    words: { id: 'Melihat profil sekolah', en: 'See the profile of the school' },
  },
  {
    name: 'profil_sekolah:write',
    words: { id: 'Mengubah profil sekolah', en: 'Change the profile of the school' },
  },
  {
    name: 'kedisiplinan_dashboard:read',
    words: { id: 'Melihat dasbor kedisiplinan', en: 'See the dashboard of discipline' },
  },
] as const satisfies readonly PermissionDeclaration[];

export type KedisiplinanPermission = (typeof permissions)[number]['name'];

const all: readonly KedisiplinanPermission[] = permissions.map((permission) => permission.name);

/** All that is only looked at. The settings of the rules are the operator's and the head's alone (BR-5). */
const reading = all.filter(
  (name) => (name.endsWith(':read') || name === 'siswa:read_all') && name !== 'pengaturan_rules:read',
);

const ownClass: readonly KedisiplinanPermission[] = [
  'siswa:read',
  'kelas:read',
  'jenis_pelanggaran:read',
  'pelanggaran:read',
  'pelanggaran:record',
  'tindak_lanjut:read',
];
const teaching: readonly KedisiplinanPermission[] = [...ownClass, 'siswa:read_all'];

/** Built-in role → permissions of kedisiplinan. */
export const matrix: Readonly<Record<string, readonly KedisiplinanPermission[]>> = {
  OPERATOR_SEKOLAH: all.filter((name) => name !== 'tindak_lanjut:approve'),
  KEPALA_SEKOLAH: [...reading, 'pengaturan_rules:read', 'tindak_lanjut:approve', 'surat:issue'],
  GURU: teaching,
  WALI_KELAS: [...ownClass, 'tindak_lanjut:handle', 'surat:read'],
  GURU_BK: [...teaching, 'tindak_lanjut:handle', 'surat:read', 'surat:issue', 'kedisiplinan_dashboard:read'],
  SUPER_ADMIN: reading,
  ADMIN: reading,
  // No students: those are personal.
  READER: ['jenis_pelanggaran:read', 'kelas:read'],
};
