import { writeLetter } from '../../../../platform/mail/template.ts';
import type { Locale } from '../../../../platform/problem/problem.ts';

interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
interface CodeMail {
  readonly locale: Locale;
  readonly vendorName: string;
  readonly fullName: string;
  readonly institution: string;
  readonly code: string;
}

/** The code stands in the body alone: subjects are kept in the clear. */
export function codeLetter({ locale, vendorName, fullName, institution, code }: CodeMail): Mail {
  const words =
    locale === 'en'
      ? {
          subject: `The code for registering ${institution}`,
          greeting: `Dear ${fullName},`,
          ask: `enter this code on the registration page to go on with ${institution}:`,
          validity:
            'The code is valid for 10 minutes. If it was not you who registered, ignore this mail: nothing is made without the code.',
        }
      : {
          subject: `Kode pendaftaran ${institution}`,
          greeting: `Yth. ${fullName},`,
          ask: `masukkan kode ini di halaman pendaftaran untuk melanjutkan pendaftaran ${institution}:`,
          validity:
            'Kode berlaku 10 menit. Bila bukan Anda yang mendaftar, abaikan surel ini: tanpa kode tidak ada yang dibuat.',
        };
  const paragraphs = [words.greeting, words.ask, code, words.validity];
  const letter = { locale, tenantName: vendorName, heading: words.subject, paragraphs };
  return { subject: words.subject, ...writeLetter(letter) };
}

interface WelcomeMail {
  readonly locale: Locale;
  readonly fullName: string;
  readonly institution: string;
  readonly domain: string;
  readonly url: string;
  readonly invoiceNumber: string | null;
  readonly trialUntil: string | null;
  /** Whether the address had an account already: its own password stays. */
  readonly known: boolean;
}

export function welcomeLetter(mail: WelcomeMail): Mail {
  const words = mail.locale === 'en' ? english(mail) : indonesian(mail);
  const letter = writeLetter({
    locale: mail.locale,
    tenantName: mail.institution,
    heading: words.subject,
    paragraphs: [words.greeting, words.there, words.password, ...words.plan],
    button: { label: words.label, url: mail.url },
  });
  return { subject: words.subject, ...letter };
}

function indonesian({ fullName, institution, domain, known, invoiceNumber, trialUntil }: WelcomeMail) {
  return {
    subject: `${institution} sudah terdaftar`,
    greeting: `Yth. ${fullName},`,
    there: `${institution} (${domain}) sudah terdaftar, dan Anda pengelola utamanya.`,
    password: known
      ? 'Surel ini sudah punya akun Balai. Masuklah dengan kata sandi akun itu; kata sandi yang ditulis saat mendaftar tidak dipakai. Bila lupa, pakai "Lupa kata sandi".'
      : 'Masuklah dengan surel ini dan kata sandi yang Anda tulis saat mendaftar.',
    plan: [
      ...(trialUntil ? [`Masa coba berlaku sampai ${dayOf(trialUntil, 'id')}.`] : []),
      ...(invoiceNumber
        ? [
            trialUntil
              ? `Tagihan pertama: ${invoiceNumber}. Bayarlah sebelum masa coba berakhir.`
              : `Tagihan pertama: ${invoiceNumber}. Modul aktif setelah pembayarannya diverifikasi.`,
          ]
        : []),
    ],
    label: 'Masuk',
  };
}

function english({ fullName, institution, domain, known, invoiceNumber, trialUntil }: WelcomeMail) {
  return {
    subject: `${institution} is registered`,
    greeting: `Dear ${fullName},`,
    there: `${institution} (${domain}) is registered, and you are its owner.`,
    password: known
      ? 'This address has a Balai account already. Sign in with the password of that account; the one written while registering is not used. If you forgot it, choose “Forgot password”.'
      : 'Sign in with this address and the password that you wrote while registering.',
    plan: [
      ...(trialUntil ? [`The trial lasts until ${dayOf(trialUntil, 'en')}.`] : []),
      ...(invoiceNumber
        ? [
            trialUntil
              ? `The first invoice: ${invoiceNumber}. Please pay it before the trial ends.`
              : `The first invoice: ${invoiceNumber}. The modules open once its payment is verified.`,
          ]
        : []),
    ],
    label: 'Sign in',
  };
}

function dayOf(day: string, locale: Locale): string {
  const format = { dateStyle: 'long', timeZone: 'UTC' } as const;
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale === 'en' ? 'en-GB' : 'id-ID', format);
}
