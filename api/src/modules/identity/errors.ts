import type { StatusTable, WordTable } from '../../platform/problem/problem.ts';
import { fieldWords } from './field-words.ts';

export const status = {
  INVALID_CREDENTIALS: 401,
  MFA_REQUIRED: 401,
  MFA_INVALID: 401,
  SESSION_ENDED: 401,
  ACCOUNT_PENDING_APPROVAL: 403,
  ACCOUNT_INACTIVE: 403,
  ACCOUNT_SUSPENDED: 403,
  NO_MEMBERSHIP: 403,
  HOME_TENANT_ONLY: 403,
  OWN_RIGHTS: 403,
  NOT_YOURS_TO_GRANT: 403,
  SUPER_ADMIN_ONLY: 403,
  MEMBER_ELSEWHERE: 403,
  IMPERSONATION_FORBIDDEN: 403,
  NOT_WHILE_IMPERSONATING: 403,
  OUTSIDE_ACCESS_HOURS: 403,
  SUPPORT_NOT_ALLOWED: 403,
  TENANT_CHOICE: 409,
  LAST_SUPER_ADMIN: 409,
  ROLE_IN_USE: 409,
  BUILT_IN: 409,
  SUPER_ADMIN_KEEPS: 409,
  RESTRICTION_IN_USE: 409,
  RESTRICTION_VALUES_BREAK: 409,
  NOT_IMPERSONATING: 409,
  NAME_TAKEN: 409,
  MFA_ALREADY_ON: 409,
  MFA_NOT_ON: 409,
  LINK_USED: 409,
  ALREADY_ERASED: 409,
  ALREADY_SIGNED_UP: 409,
  NO_EMAIL: 409,
  NOT_ACTIVE_YET: 409,
  TOO_MANY_ATTEMPTS: 429,
  LOGIN_BUSY: 429,
} as const satisfies StatusTable;

export const words: WordTable<keyof typeof status> = {
  INVALID_CREDENTIALS: {
    id: 'Nama pengguna atau kata sandi tidak cocok.',
    en: 'The username or password does not match.',
  },
  MFA_REQUIRED: {
    id: 'Masukkan kode dari aplikasi autentikator Anda.',
    en: 'Enter the code from your authenticator app.',
  },
  MFA_INVALID: {
    id: 'Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya.',
    en: 'The code does not match or was used. Wait for the next one.',
  },
  SESSION_ENDED: {
    id: 'Sesi Anda telah berakhir. Silakan masuk kembali.',
    en: 'Your session has ended. Please sign in again.',
  },
  ACCOUNT_PENDING_APPROVAL: {
    id: 'Akun Anda menunggu persetujuan admin.',
    en: 'Your account is waiting for an administrator’s approval.',
  },
  ACCOUNT_INACTIVE: {
    id: 'Akun Anda tidak aktif. Hubungi admin lembaga.',
    en: 'Your account is inactive. Contact your administrator.',
  },
  ACCOUNT_SUSPENDED: {
    id: 'Akun Anda ditangguhkan. Hubungi admin lembaga.',
    en: 'Your account is suspended. Contact your administrator.',
  },
  NO_MEMBERSHIP: { id: 'Anda bukan anggota lembaga ini.', en: 'You are not a member of this institution.' },
  HOME_TENANT_ONLY: {
    id: 'Hanya lembaga asal pengguna ini yang dapat mengubahnya.',
    en: 'Only this user’s home institution can change this.',
  },
  OWN_RIGHTS: { id: 'Anda tidak dapat mengubah hak Anda sendiri.', en: 'You cannot change your own rights.' },
  NOT_YOURS_TO_GRANT: {
    id: 'Anda tidak dapat memberi izin yang tidak Anda miliki: {permissions}.',
    en: 'You cannot grant what you do not hold: {permissions}.',
  },
  SUPER_ADMIN_ONLY: {
    id: 'Hanya SUPER_ADMIN yang dapat melakukan ini pada seorang SUPER_ADMIN.',
    en: 'Only a SUPER_ADMIN may do this to a SUPER_ADMIN.',
  },
  MEMBER_ELSEWHERE: {
    id: 'Orang ini juga anggota lembaga lain. Hanya SUPER_ADMIN yang dapat melakukan ini.',
    en: 'This person is a member of another institution too. Only a SUPER_ADMIN may do this.',
  },
  IMPERSONATION_FORBIDDEN: {
    id: 'Anda tidak dapat bertindak sebagai pengguna ini.',
    en: 'You cannot act as this user.',
  },
  NOT_WHILE_IMPERSONATING: {
    id: 'Ini tidak dapat dilakukan saat bertindak sebagai orang lain.',
    en: 'This cannot be done while acting as another person.',
  },
  OUTSIDE_ACCESS_HOURS: {
    id: 'Akun Anda tidak dapat dipakai di luar jam aksesnya.',
    en: 'Your account cannot be used outside its access hours.',
  },
  SUPPORT_NOT_ALLOWED: {
    id: 'Lembaga ini tidak sedang mengizinkan bantuan di dalam akunnya.',
    en: 'This institution does not allow help inside its accounts at the moment.',
  },
  TENANT_CHOICE: { id: 'Pilih lembaga yang akan dimasuki.', en: 'Choose the institution to enter.' },
  LAST_SUPER_ADMIN: {
    id: 'Ini SUPER_ADMIN aktif terakhir. Tunjuk penggantinya terlebih dahulu.',
    en: 'This is the last active SUPER_ADMIN. Appoint another first.',
  },
  ROLE_IN_USE: {
    id: 'Peran ini masih dipakai {count} pengguna.',
    en: 'This role is still held by {count} users.',
  },
  BUILT_IN: {
    id: 'Bawaan sistem tidak dapat diubah namanya atau dihapus.',
    en: 'What is built in cannot be renamed or deleted.',
  },
  SUPER_ADMIN_KEEPS: {
    id: 'SUPER_ADMIN harus tetap memiliki {permissions}, agar lembaga selalu dapat dikelola.',
    en: 'SUPER_ADMIN must keep {permissions}, so that the institution can always be managed.',
  },
  RESTRICTION_IN_USE: {
    id: 'Pembatasan ini masih dipakai {count} pengguna.',
    en: 'This restriction is still set for {count} users.',
  },
  RESTRICTION_VALUES_BREAK: {
    id: 'Nilai milik {count} pengguna tidak lagi sesuai dengan aturan baru. Ubah nilai itu terlebih dahulu.',
    en: 'The values of {count} users would no longer fit the new rule. Change those values first.',
  },
  NOT_IMPERSONATING: {
    id: 'Anda tidak sedang bertindak sebagai orang lain.',
    en: 'You are not acting as another person.',
  },
  NAME_TAKEN: { id: 'Nama "{name}" sudah dipakai.', en: 'The name "{name}" is taken.' },
  MFA_ALREADY_ON: { id: 'Verifikasi dua langkah sudah aktif.', en: 'The second factor is already on.' },
  MFA_NOT_ON: { id: 'Verifikasi dua langkah belum aktif.', en: 'The second factor is not on.' },
  LINK_USED: {
    id: 'Tautan ini tidak berlaku lagi. Minta yang baru.',
    en: 'This link is no longer valid. Ask for a new one.',
  },
  ALREADY_ERASED: {
    id: 'Data pribadi orang ini sudah dihapus.',
    en: 'This person’s data were already erased.',
  },
  ALREADY_SIGNED_UP: {
    id: 'Orang ini sudah punya kata sandi. Ia dapat memakai "Lupa kata sandi".',
    en: 'This person already has a password and can use “Forgot password”.',
  },
  NOT_ACTIVE_YET: {
    id: 'Akun ini belum aktif. Undangan terkirim otomatis begitu akun disetujui atau diaktifkan.',
    en: 'This account is not active yet. The invitation leaves by itself once it is approved or activated.',
  },
  NO_EMAIL: {
    id: 'Orang ini tidak punya surel. Cetak slip masuk sekali pakai.',
    en: 'This person has no e-mail address. Print a one-time login slip.',
  },
  TOO_MANY_ATTEMPTS: {
    id: 'Terlalu banyak percobaan masuk. Coba lagi dalam {seconds} detik.',
    en: 'Too many sign-in attempts. Try again in {seconds} seconds.',
  },
  LOGIN_BUSY: {
    id: 'Sedang banyak yang masuk. Halaman mencoba lagi dalam {seconds} detik.',
    en: 'Many people are signing in. The page tries again in {seconds} seconds.',
  },
};

declare module '../../platform/problem/problem.ts' {
  interface ErrorCodes {
    identity: keyof typeof status;
  }
  interface FieldCodes {
    identity: keyof typeof fieldWords;
  }
}

export const errors = { status, words, fieldWords };
