import type { NoticeKind } from '../../platform/module.ts';
import type { Words } from '../../platform/problem/problem.ts';

function kind(name: string, title: Words, body: Words): NoticeKind {
  return { kind: `billing.${name}`, title, body, inApp: true, email: true };
}

/** What holders of billing:read are told. */
export const billingNotices: readonly NoticeKind[] = [
  kind(
    'issued',
    { id: 'Tagihan {number}', en: 'Invoice {number}' },
    {
      id: 'Tagihan sebesar {total} telah terbit, jatuh tempo {due_on}.',
      en: 'An invoice of {total} has been issued. It is due on {due_on}.',
    },
  ),
  kind(
    'reminder',
    { id: 'Tagihan {number} segera jatuh tempo', en: 'Invoice {number} is due soon' },
    {
      id: 'Tagihan sebesar {total} jatuh tempo {due_on}. Unggah bukti pembayaran setelah membayar.',
      en: 'The invoice of {total} is due on {due_on}. Upload the proof once you have paid.',
    },
  ),
  kind(
    'overdue',
    { id: 'Tagihan {number} lewat jatuh tempo', en: 'Invoice {number} is overdue' },
    {
      id: 'Tagihan sebesar {total} jatuh tempo {due_on} dan belum dibayar.',
      en: 'The invoice of {total} was due on {due_on} and is unpaid.',
    },
  ),
  kind(
    'read_only_soon',
    { id: 'Paket {plan} segera hanya dapat dibaca', en: 'Plan {plan} will soon be read-only' },
    {
      id: 'Mulai {read_only_on} modul paket ini hanya dapat dibaca, dan mulai {shut_on} ditutup, sampai tagihannya dibayar.',
      en: 'From {read_only_on} the modules of this plan are read-only, and from {shut_on} shut, until its invoice is paid.',
    },
  ),
  kind(
    'suspended',
    { id: 'Paket {plan} ditangguhkan', en: 'Plan {plan} is suspended' },
    {
      id: 'Modul paket ini ditutup sampai tagihannya dibayar. Data Anda tetap tersimpan.',
      en: 'The modules of this plan are shut until its invoice is paid. Your data are kept.',
    },
  ),
  kind(
    'restored',
    { id: 'Paket {plan} aktif kembali', en: 'Plan {plan} is active again' },
    {
      id: 'Terima kasih. Modul paket ini dapat dipakai lagi.',
      en: 'Thank you. The modules of this plan can be used again.',
    },
  ),
  kind(
    'paid',
    { id: 'Pembayaran {number} diterima', en: 'Payment of {number} received' },
    {
      id: 'Pembayaran sebesar {total} telah diverifikasi. Terima kasih.',
      en: 'The payment of {total} has been verified. Thank you.',
    },
  ),
  kind(
    'rejected',
    { id: 'Bukti pembayaran {number} ditolak', en: 'Proof of payment of {number} rejected' },
    {
      id: 'Unggah bukti yang benar. Alasan: {reason}',
      en: 'Upload the right proof. Reason: {reason}',
    },
  ),
  kind(
    'deactivated',
    { id: 'Lembaga dinonaktifkan', en: 'The institution was switched off' },
    {
      id: 'Balai menonaktifkan {tenant}, dan langganannya berakhir. Hubungi pengelola Balai untuk bertanya.',
      en: 'Balai has switched off {tenant}, and its subscriptions have ended. Contact the operator of Balai with questions.',
    },
  ),
];
