import type { Locale } from '../../../../platform/problem/problem.ts';
import type { InvoiceStatus } from '../../queries/billing-lists.ts';

const id = {
  title: 'Tagihan',
  draft: 'Draf',
  number: 'Nomor',
  issuedOn: 'Tanggal terbit',
  dueOn: 'Jatuh tempo',
  paidOn: 'Dibayar pada',
  seller: 'Dari',
  buyer: 'Ditagihkan kepada',
  taxNumber: 'NPWP',
  description: 'Uraian',
  quantity: 'Jumlah',
  unitPrice: 'Harga satuan',
  amount: 'Total',
  subtotal: 'Subtotal',
  tax: 'PPN',
  total: 'Total tagihan',
  inWords: 'Terbilang',
  payTo: 'Pembayaran ke',
  bank: 'Bank',
  account: 'Nomor rekening',
  holder: 'Atas nama',
  payHow: 'Cantumkan nomor tagihan saat membayar, lalu unggah buktinya di Balai.',
  note: 'Catatan',
  voided: 'Alasan pembatalan',
  paid: 'Terima kasih. Tagihan ini sudah dibayar.',
  page: 'Halaman',
  of: 'dari',
};
const en: typeof id = {
  title: 'Invoice',
  draft: 'Draft',
  number: 'Number',
  issuedOn: 'Issued on',
  dueOn: 'Due on',
  paidOn: 'Paid on',
  seller: 'From',
  buyer: 'Billed to',
  taxNumber: 'NPWP',
  description: 'Description',
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  amount: 'Amount',
  subtotal: 'Subtotal',
  tax: 'VAT (PPN)',
  total: 'Total',
  inWords: 'In words',
  payTo: 'Pay to',
  bank: 'Bank',
  account: 'Account number',
  holder: 'In the name of',
  payHow: 'Give the number of the invoice with your payment, then upload the proof in Balai.',
  note: 'Note',
  voided: 'Why it is void',
  paid: 'Thank you. This invoice has been paid.',
  page: 'Page',
  of: 'of',
};

export type InvoiceWords = typeof id;
export const invoiceWords: Readonly<Record<Locale, InvoiceWords>> = { id, en };

export const statusWords: Readonly<Record<InvoiceStatus, Readonly<Record<Locale, string>>>> = {
  draft: { id: 'Draf', en: 'Draft' },
  unpaid: { id: 'Belum dibayar', en: 'Unpaid' },
  awaiting_verification: { id: 'Menunggu verifikasi', en: 'Awaiting verification' },
  paid: { id: 'Lunas', en: 'Paid' },
  overdue: { id: 'Lewat jatuh tempo', en: 'Overdue' },
  void: { id: 'Batal', en: 'Void' },
};

/** Dark on pale, as on the screen: letters, ground. */
export const statusColours: Readonly<Record<InvoiceStatus, readonly [string, string]>> = {
  draft: ['#3d4852', '#e9edf0'],
  unpaid: ['#7a4a00', '#fdf0d5'],
  awaiting_verification: ['#7a4a00', '#fdf0d5'],
  paid: ['#0e5a2b', '#dff3e6'],
  overdue: ['#8a1c1c', '#fbe3e3'],
  void: ['#3d4852', '#e9edf0'],
};
