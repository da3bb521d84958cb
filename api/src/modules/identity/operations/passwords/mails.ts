import type { Locale } from '../../../../platform/problem/problem.ts';

export interface MailWords {
  readonly subject: string;
  readonly text: string;
}

/** The mail with a link to set a new password. */
export function resetMail(locale: Locale, name: string, link: string): MailWords {
  return locale === 'en'
    ? {
        subject: 'Set a new password',
        text: `Dear ${name},\n\nsomeone asked for a new password for your account. If it was you, open this link within an hour:\n\n${link}\n\nIf it was not you, ignore this mail: nothing has changed.`,
      }
    : {
        subject: 'Atur kata sandi baru',
        text: `Yth. ${name},\n\nada permintaan kata sandi baru untuk akun Anda. Bila itu Anda, buka tautan ini dalam satu jam:\n\n${link}\n\nBila bukan Anda, abaikan surel ini: tidak ada yang berubah.`,
      };
}

/** The mail that tells its owner that a password was changed. */
export function passwordChangedMail(locale: Locale, name: string): MailWords {
  return locale === 'en'
    ? {
        subject: 'Your password was changed',
        text: `Dear ${name},\n\nthe password of your account was changed just now, and you were signed out everywhere. If it was not you, tell your administrator at once.`,
      }
    : {
        subject: 'Kata sandi Anda telah diganti',
        text: `Yth. ${name},\n\nkata sandi akun Anda baru saja diganti dan Anda dikeluarkan dari semua perangkat. Bila bukan Anda yang menggantinya, segera hubungi admin lembaga Anda.`,
      };
}
