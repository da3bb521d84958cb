import { describe, expect, it } from 'vitest';
import { findingsAt, findingsIn } from './harness/axe.ts';
import { desktop, phone, signIn } from './harness/people.ts';
import { open } from './harness/standing.ts';

const VENDOR = 'vendor@balai.example';
const pages = [
  '/',
  '/vendor/tenants',
  '/vendor/payments',
  '/vendor/invoices',
  '/vendor/invoices/new',
  '/vendor/plans',
  '/vendor/billing-settings',
];
/** A second run on one product must not meet the traces of the first. */
const mark = (): string => Date.now().toString(36);

describe('the vendor’s desk', () => {
  it('TEN-14 a plan is made with its price and modules, changed with old and new shown, and deleted unused', async () => {
    const { context, page } = await signIn(VENDOR);
    const code = `paket-${mark()}`;
    await page.goto('/vendor/plans');
    await page.getByRole('button', { name: 'Buat paket' }).click();
    const panel = page.getByRole('dialog', { name: 'Buat paket' });
    await panel.getByLabel('Nama').fill(`Paket ${code}`);
    await panel.getByLabel('Kode').fill(code);
    await panel.getByLabel('Harga').fill('-5');
    await panel.getByRole('button', { name: 'Buat', exact: true }).click();
    await panel.getByText('Isi harga dalam rupiah penuh').waitFor();
    await panel.getByLabel('Harga').fill('Rp 250.000');
    await panel.getByLabel('Praktikum').check();
    await panel.getByRole('button', { name: 'Buat', exact: true }).click();
    await page.getByRole('button', { name: `Paket ${code}` }).click();
    const open = page.getByRole('dialog', { name: `Paket ${code}` });
    await open.getByLabel('Harga').fill('300.000');
    await open.getByRole('button', { name: 'Periksa perubahan' }).click();
    await open.getByText('Rp 250.000').waitFor();
    await open.getByText('Rp 300.000').waitFor();
    await open.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText(`Paket Paket ${code} disimpan`).waitFor();
    await open.getByRole('button', { name: 'Hapus paket' }).click();
    const ask = page.getByRole('dialog', { name: /Hapus paket/ });
    await ask.getByLabel(/Ketik/).fill(code);
    await ask.getByRole('button', { name: 'Hapus paket' }).click();
    await page.getByText(`Paket Paket ${code} dihapus`).waitFor();
    await context.close();
  });

  it('TEN-14 TEN-15 an invoice of one’s own is summed up, issued with a number, saved as PDF, and made void with a reason', async () => {
    const { context, page } = await signIn(VENDOR);
    await page.goto('/vendor/tenants?q=makmur');
    await page.getByRole('button', { name: 'Koperasi Karyawan Makmur' }).click();
    const tenant = page.getByRole('dialog', { name: 'Koperasi Karyawan Makmur' });
    await tenant.getByRole('tab', { name: 'Tagihan' }).click();
    await tenant.getByRole('link', { name: 'Buat tagihan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Buat tagihan' }).waitFor();
    await page.getByLabel('Uraian').fill('Pelatihan petugas');
    await page.getByLabel('Jumlah').fill('2');
    await page.getByLabel('Harga satuan').fill('150.000');
    await page.getByText('Rp 333.000').waitFor();
    const due = page.getByLabel('Jatuh tempo');
    const day = await due.inputValue();
    await due.fill('2020-01-01');
    await page.getByRole('button', { name: 'Terbitkan' }).click();
    await page.locator('input[type=date][aria-invalid=true]').waitFor();
    await due.fill(day);
    await page.getByRole('button', { name: 'Terbitkan' }).click();
    const invoice = page.getByRole('dialog', { name: /^INV\// });
    await invoice.getByText('Belum dibayar').waitFor();
    const saved = page.waitForEvent('download');
    await invoice.getByRole('button', { name: 'Unduh PDF' }).click();
    expect((await saved).suggestedFilename()).toMatch(/^INV-\d{4}-\d{2}-\d+\.pdf$/);
    await invoice.getByRole('button', { name: 'Batalkan tagihan' }).click();
    const ask = page.getByRole('dialog', { name: /Batalkan INV/ });
    await ask.getByLabel('Alasan').press('Escape');
    await ask.waitFor({ state: 'detached' });
    await invoice.getByRole('button', { name: 'Batalkan tagihan' }).click();
    await ask.getByLabel('Alasan').fill('Pelatihan ditunda.');
    await ask.getByRole('button', { name: 'Batalkan tagihan' }).click();
    await invoice.getByText('Dibatalkan: Pelatihan ditunda.').waitFor();
    await context.close();
  });

  it('TEN-16 a proof is seen beside its invoice and accepted by keyboard', async () => {
    const { context, page } = await signIn(VENDOR);
    await page.getByRole('link', { name: /Bukti pembayaran menunggu/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Periksa pembayaran' }).waitFor();
    await page.getByRole('button', { name: 'Dinas Kesehatan Sulawesi Selatan' }).first().click();
    const panel = page.getByRole('dialog', { name: 'Dinas Kesehatan Sulawesi Selatan' });
    await panel.getByText('bukti-transfer.pdf').waitFor();
    await panel.getByText('Pelatihan admin, per hari').waitFor();
    await page.keyboard.press('v');
    await page.getByText('Pembayaran Dinas Kesehatan Sulawesi Selatan diterima').waitFor();
    await page.goto('/vendor/payments?status=verified');
    await page.getByRole('button', { name: 'Dinas Kesehatan Sulawesi Selatan' }).first().waitFor();
    await context.close();
  });

  it('TEN-12 before an institution is switched off, what ends with it is named; reason and domain are asked for', async () => {
    const { context, page } = await signIn(VENDOR);
    await page.goto('/vendor/tenants?q=akademi');
    await page.getByRole('button', { name: 'Akademi Kebidanan Palopo' }).click();
    const tenant = page.getByRole('dialog', { name: 'Akademi Kebidanan Palopo' });
    await tenant.getByRole('button', { name: 'Nonaktifkan' }).click();
    const ask = page.getByRole('dialog', { name: /^Nonaktifkan/ });
    await ask.getByText('semua penggunanya keluar').waitFor();
    await ask.getByText('Akademi', { exact: true }).waitFor();
    const off = ask.getByRole('button', { name: 'Nonaktifkan' });
    const blocked = () => off.getAttribute('aria-disabled');
    expect(await blocked()).toBe('true');
    await ask.getByLabel(/Ketik/).fill('akbid.example');
    expect(await blocked()).toBe('true');
    await ask.getByLabel(/^Alasan/).click();
    await page.getByRole('option', { name: 'Berhenti memakai Balai' }).click();
    await expect.poll(blocked).toBe(null);
    await ask.getByRole('button', { name: 'Batal' }).click();
    await ask.waitFor({ state: 'hidden' });
    await context.close();
  });

  it.each([
    [['light', 'dark'], desktop],
    [['dark'], phone],
  ] as const)('PLT-18 axe finds nothing on its pages, %s at %o', async (themes, size) => {
    const { context, page } = await signIn(VENDOR, { ...size, colorScheme: themes[0] });
    const found = await findingsAt(page, themes, pages);
    for (const path of ['/vendor/tenants', '/vendor/invoices', '/vendor/plans']) {
      await open(page, path);
      await page.locator('[data-row-open]').nth(1).click();
      await page.getByRole('dialog').last().waitFor();
      found.push(...(await findingsIn(page, themes, `${path} open`)));
    }
    expect(found).toEqual([]);
    await context.close();
  });
});
