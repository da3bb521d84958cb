import { describe, expect, it } from 'vitest';
import type { Content } from '../../../../platform/pdf/document.ts';
import { renderPdf } from '../../../../platform/pdf/render.ts';
import type { InvoiceDetail } from '../../queries/billing-invoices.ts';
import { invoiceLayout } from './layout.ts';

const invoice: InvoiceDetail = {
  id: '0190a000-0000-7000-8000-000000000001',
  number: 'INV/2026/11/0042',
  status: 'unpaid',
  reason: 'renewal',
  issued_on: '2026-11-21',
  due_on: '2026-12-05',
  subtotal: 250_000,
  tax_rate: 1100,
  tax: 27_500,
  total: 277_500,
  paid_on: null,
  tenant: { id: 7, name: 'SMK Harapan' },
  note: '',
  void_reason: null,
  created_at: new Date(0),
  lines: [
    {
      line: 1,
      description: 'Sekolah Lengkap → Sekolah Plus',
      plan: null,
      subscription_id: null,
      quantity: 1,
      unit_price: 250_000,
      amount: 250_000,
      period_from: '2026-12-05',
      period_until: '2027-01-05',
    },
  ],
  payments: [],
  seller: { name: 'PT Balai Nusantara', address: 'Jakarta', tax_number: '0123456789012345' },
  bank: { name: 'Bank Mandiri', account: '123-00-98', holder: 'PT Balai Nusantara' },
  buyer: {
    name: 'SMK Harapan',
    legal_name: 'Yayasan Harapan',
    address: 'Bandung',
    tax_number: null,
    contact_email: null,
    contact_phone: null,
    locale: 'id',
  },
  timeline: [],
};
const AT = new Date('2026-11-21T00:00:00Z');

/** Every text of a document, in its order. */
function textsOf(node: unknown): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(textsOf).join(' ');
  if (node === null || typeof node !== 'object') return '';
  const { text, stack, columns, table } = node as Record<string, unknown> & { table?: { body: Content[][] } };
  if (Array.isArray(text)) return text.map(textsOf).join('');
  return [text, stack, columns, table?.body]
    .map(textsOf)
    .filter((part) => part !== '')
    .join(' ');
}
const read = (change: Partial<InvoiceDetail>, locale: 'id' | 'en') =>
  textsOf(invoiceLayout({ ...invoice, ...change }, locale, AT).content).replaceAll('\u00a0', ' ');

describe('TEN-15 the paper of an invoice', () => {
  it('names seller, buyer, days, lines, PPN, total in figures and words, and where to pay', () => {
    const text = read({}, 'id');
    for (const part of [
      'PT Balai Nusantara Jakarta NPWP 0123456789012345',
      'Belum dibayar',
      'Nomor INV/2026/11/0042',
      'Tanggal terbit 21 November 2026',
      'Jatuh tempo 5 Desember 2026',
      'Ditagihkan kepada SMK Harapan Yayasan Harapan Bandung',
      'Sekolah Lengkap » Sekolah Plus 5 Desember 2026 – 4 Januari 2027 1 Rp 250.000 Rp 250.000',
      'Dua ratus tujuh puluh tujuh ribu lima ratus rupiah',
      'Subtotal Rp 250.000 PPN 11% Rp 27.500 Total tagihan Rp 277.500',
      'Bank Mandiri Nomor rekening 123-00-98 Atas nama PT Balai Nusantara',
    ])
      expect(text).toContain(part);
  });

  it('in the other language; paid, void and draft say so and ask for nothing', () => {
    const paid = read({ status: 'paid', paid_on: '2026-11-25' }, 'en');
    expect(paid).toContain('Paid on 25 November 2026');
    expect(paid).toContain('This invoice has been paid.');
    expect(paid).not.toContain('123-00-98');
    const gone = read({ status: 'void', void_reason: 'Salah tulis' }, 'id');
    expect(gone).toContain('Alasan pembatalan Salah tulis');
    expect(gone).not.toContain('123-00-98');
    expect(read({ status: 'draft', number: null, issued_on: null }, 'id')).toContain(
      'Draf Nomor – Tanggal terbit –',
    );
  });

  it('holds long names, many lines and other alphabets', async () => {
    const line = invoice.lines[0];
    if (!line) throw new Error('no line');
    const long = { ...line, description: 'Katapanjang'.repeat(27), unit_price: 1e12, amount: 1e12 };
    const lines = Array.from({ length: 60 }, (_, i) => ({ ...long, line: i + 1 }));
    const buyer = { ...invoice.buyer, name: 'Жō '.repeat(60), address: 'Jalan '.repeat(80) };
    const pdf = await renderPdf(invoiceLayout({ ...invoice, lines, buyer }, 'id', AT));
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(3);
  });
});
