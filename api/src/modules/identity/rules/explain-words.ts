/** What each layer may say, in both languages; `{name}` is filled in. */
export const explainWords = {
  tenantOn: { id: 'Lembaga {tenant} aktif.', en: 'The institution {tenant} is active.' },
  tenantOff: {
    id: 'Lembaga {tenant} sedang dinonaktifkan: semua permintaannya ditolak.',
    en: 'The institution {tenant} is switched off: every request is refused.',
  },
  moduleNone: {
    id: '"{module}" adalah bagian dasar dan tidak dapat dimatikan.',
    en: '"{module}" belongs to the ground floor and cannot be switched off.',
  },
  moduleOn: { id: 'Modul "{module}" aktif.', en: 'The module "{module}" is active.' },
  moduleReadOnly: {
    id: 'Modul "{module}" hanya dapat dibaca sampai tagihan dilunasi.',
    en: 'The module "{module}" is read-only until the invoice is paid.',
  },
  moduleOff: {
    id: 'Modul "{module}" tidak aktif di lembaga ini.',
    en: 'The module "{module}" is not active in this institution.',
  },
  userOk: { id: '{user} ({userType}) berstatus aktif.', en: '{user} ({userType}) is active.' },
  userPENDING_APPROVAL: { id: '{user} menunggu persetujuan.', en: '{user} is waiting for approval.' },
  userINACTIVE: { id: 'Akun {user} tidak aktif.', en: 'The account of {user} is inactive.' },
  userSUSPENDED: { id: 'Akun {user} ditangguhkan.', en: 'The account of {user} is suspended.' },
  userMustChange: {
    id: '{user} harus mengganti kata sandi sekali pakai terlebih dahulu.',
    en: '{user} must replace a one-time password first.',
  },
  roleHolds: {
    id: 'Izin ini dipegang lewat {roles}. Baris kebijakan: {lines}',
    en: 'The permission is held through {roles}. Policy: {lines}',
  },
  roleLacks: {
    id: 'Perannya ({roles}) tidak memegang "{permission}". Yang memegangnya: {holders}.',
    en: 'Its roles ({roles}) do not hold "{permission}". Held by: {holders}.',
  },
  nobody: { id: 'tidak ada', en: 'none' },
  restrictionNone: { id: 'Tidak ada pembatasan.', en: 'No restriction is set.' },
  restrictionBypass: {
    id: 'TPA_ADMIN tidak dibatasi atribut ({names}).',
    en: 'TPA_ADMIN is not narrowed by attributes ({names}).',
  },
  restrictionNarrows: { id: '{name} hanya {value}.', en: '{name} only {value}.' },
  restrictionLimit: {
    id: '{name} paling banyak Rp{value}; membaca tidak dibatasi.',
    en: '{name} at most Rp{value}; reading is not limited.',
  },
  restrictionOutside: {
    id: '{given} di luar {name} ({value}).',
    en: '{given} is outside {name} ({value}).',
  },
  restrictionOver: {
    id: 'Rp{given} melebihi {name} (Rp{value}).',
    en: 'Rp{given} is over {name} (Rp{value}).',
  },
  hoursInside: {
    id: 'Sekarang di dalam jam akses: {value}.',
    en: 'It is now within the access hours: {value}.',
  },
  hoursOutside: {
    id: 'Sekarang di luar jam akses: {value}.',
    en: 'It is now outside the access hours: {value}.',
  },
  fieldNone: { id: 'Tidak ada kolom yang disamarkan.', en: 'No field is masked.' },
  fieldSeen: {
    id: 'Kolom {field} terlihat utuh ({permission}).',
    en: 'The field {field} is seen in full ({permission}).',
  },
  fieldMasked: {
    id: 'Kolom {field} disamarkan: perlu "{permission}".',
    en: 'The field {field} is masked: it needs "{permission}".',
  },
} as const;

export type ExplainWord = keyof typeof explainWords;
