import type { BuiltInRole } from '../../platform/module.ts';

/** Roles that each tenant gets a copy of. Their permissions are the sum of all modules' matrices. */
export const builtInRoles: readonly BuiltInRole[] = [
  {
    name: 'SUPER_ADMIN',
    words: {
      id: 'Pengelola utama lembaga: pengguna, peran, modul, dan tagihan',
      en: 'Owner of the institution: users, roles, modules and billing',
    },
    allowedUserTypes: ['CORE', 'CLIENT'],
  },
  {
    name: 'ADMIN',
    words: {
      id: 'Admin lembaga dan pengaturan modulnya',
      en: 'Administrator of the institution and of its modules’ settings',
    },
    allowedUserTypes: ['CORE', 'CLIENT'],
  },
  {
    name: 'READER',
    words: { id: 'Hanya melihat, tanpa data pribadi', en: 'Reads only, no personal data' },
    allowedUserTypes: ['CORE', 'CLIENT', 'PROVIDER', 'MEMBER'],
  },
  {
    name: 'TPA_ADMIN',
    module: 'insurance',
    words: {
      id: 'Admin pengelola asuransi: tanpa pembatasan atribut',
      en: 'Insurance administrator: no attribute restrictions',
    },
    allowedUserTypes: ['CORE'],
  },
  {
    name: 'CALL_CENTER_AGENT',
    module: 'insurance',
    words: { id: 'Petugas layanan: peserta dan klaim', en: 'Call-centre agent: members and claims' },
    allowedUserTypes: ['CORE'],
  },
  {
    name: 'PROVIDER',
    module: 'insurance',
    words: { id: 'Klinik atau rumah sakit rekanan', en: 'Clinic or hospital of the network' },
    allowedUserTypes: ['PROVIDER'],
  },
  {
    name: 'CLIENT',
    module: 'insurance',
    words: { id: 'Perusahaan klien', en: 'Client company' },
    allowedUserTypes: ['CLIENT'],
  },
  {
    name: 'MEMBER',
    module: 'insurance',
    words: { id: 'Peserta asuransi', en: 'Insured member' },
    allowedUserTypes: ['MEMBER'],
  },
  {
    name: 'SUPERUSER',
    module: 'integrations',
    words: {
      id: 'Pengguna super integrasi: boleh mengubah status integrasi',
      en: 'Integration superuser: may switch integrations',
    },
    allowedUserTypes: ['CORE', 'CLIENT'],
  },
  {
    name: 'OPERATOR_SEKOLAH',
    module: 'kedisiplinan',
    words: {
      id: 'Operator sekolah: pengaturan kedisiplinan dan data siswa',
      en: 'School operator: discipline settings and student data',
    },
    allowedUserTypes: ['CORE', 'CLIENT'],
  },
  {
    name: 'KEPALA_SEKOLAH',
    module: 'kedisiplinan',
    words: { id: 'Kepala sekolah: menyetujui surat', en: 'Head of school: approves letters' },
    allowedUserTypes: ['CORE', 'CLIENT'],
  },
  {
    name: 'GURU',
    module: 'kedisiplinan',
    words: { id: 'Guru: mencatat pelanggaran', en: 'Teacher: records violations' },
    allowedUserTypes: ['CORE', 'CLIENT'],
  },
  {
    name: 'WALI_KELAS',
    module: 'kedisiplinan',
    words: { id: 'Wali kelas: siswa kelasnya sendiri', en: 'Class teacher: students of the own class' },
    allowedUserTypes: ['CORE', 'CLIENT'],
  },
  {
    name: 'GURU_BK',
    module: 'kedisiplinan',
    words: {
      id: 'Guru BK: menangani tindak lanjut dan surat',
      en: 'Counsellor: handles follow-ups and letters',
    },
    allowedUserTypes: ['CORE', 'CLIENT'],
  },
  {
    name: 'MAHASISWA',
    module: 'praktikum',
    words: { id: 'Mahasiswa praktikum', en: 'Practicum student' },
    allowedUserTypes: ['CORE', 'CLIENT', 'MEMBER'],
  },
  {
    name: 'DOSEN',
    module: 'praktikum',
    words: { id: 'Dosen pengampu praktikum', en: 'Practicum lecturer' },
    allowedUserTypes: ['CORE', 'CLIENT'],
  },
  {
    name: 'LABORAN',
    module: 'praktikum',
    words: { id: 'Laboran: alat dan peminjaman', en: 'Lab technician: equipment and loans' },
    allowedUserTypes: ['CORE', 'CLIENT'],
  },
];
