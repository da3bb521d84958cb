import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findings } from './harness/axe.ts';
import { newContext } from './harness/browser.ts';
import { desktop, fillLogin, phone, signIn } from './harness/people.ts';

const VENDOR = 'vendor@balai.example';
const SECRET = 'gula-aren-sore-hujan';
const PROOF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

/** The code in the newest mail to this address, from the demo's mailbox. */
async function codeFor(page: Page, email: string): Promise<string> {
  const answer = await page.request.get('/api/mailbox?limit=50');
  const { data } = (await answer.json()) as { data: { to: string; text: string }[] };
  const code = data.find(({ to }) => to === email)?.text.match(/\b\d{6}\b/)?.[0];
  if (code === undefined) throw new Error(`no code for ${email} in the mailbox`);
  return code;
}

async function tellInstitution(page: Page, name: string, domain: string): Promise<void> {
  await page.getByLabel('Nama lembaga').fill(name);
  await page.getByLabel('UMKM').check();
  await page.getByLabel('Domain').fill(domain);
  await page.getByText(`${domain} dapat dipakai.`).waitFor();
  await page.getByRole('button', { name: 'Lanjut' }).click();
}

describe('an institution registers itself', () => {
  it('TEN-9 TEN-10 TEN-16 from the sign-in page to a module that is paid for, each page accessible', async () => {
    const context = await newContext(desktop);
    const page = await context.newPage();
    const mark = Date.now().toString(36);
    const [name, domain, email] = [`Warung Sari ${mark}`, `warung-${mark}.id`, `sari@warung-${mark}.id`];
    const found: string[] = [];

    await page.goto('/login');
    await page.getByRole('link', { name: 'Daftarkan lembaga' }).click();
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByText('Tulis nama lembaga Anda.').waitFor();
    found.push(...(await findings(page, 'institution')));
    await page.getByLabel('Domain').fill('smkn1.example');
    await page.getByText('smkn1.example sudah dipakai lembaga lain.').waitFor();
    await tellInstitution(page, name, domain);

    await page.getByText('Langkah 2 dari 4: Paket').waitFor();
    await page.getByRole('radio', { name: /^Akademi Rp/ }).check();
    await page.getByText('Rp 10.656.000').waitFor();
    found.push(...(await findings(page, 'plan')));
    await page.reload();
    await page.getByText('Rp 10.656.000').waitFor();
    await page.getByRole('button', { name: 'Lanjut' }).click();

    await page.getByLabel('Nama lengkap').fill('Sari Puspita');
    await page.getByLabel('Surel').fill(email);
    await page.getByLabel('Kata sandi', { exact: false }).first().fill('pendek');
    await page.getByRole('button', { name: 'Kirim kode' }).click();
    await page.getByText('Tulis paling sedikit 10 karakter.').waitFor();
    found.push(...(await findings(page, 'owner')));
    await page.getByLabel('Kata sandi', { exact: false }).first().fill(SECRET);
    await page.getByRole('button', { name: 'Kirim kode' }).click();

    await page.getByText('Langkah 4 dari 4: Kode').waitFor();
    const code = await codeFor(page, email);
    const wrong = code === '000000' ? '111111' : '000000';
    await page.getByLabel('Kode enam angka').fill(wrong);
    await page.getByText('Sisa percobaan: 4').waitFor();
    found.push(...(await findings(page, 'code')));
    await page.getByLabel('Kode enam angka').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.getByRole('heading', { name: `${name} sudah terdaftar` }).waitFor();
    found.push(...(await findings(page, 'done')));

    await page.getByRole('link', { name: 'Masuk ke Balai' }).click();
    await fillLogin(page, email, SECRET);
    await page.getByRole('heading', { name: 'Langganan dan tagihan' }).waitFor();
    found.push(...(await findings(page, 'billing')));
    await page.goto('/');
    await page
      .getByText(/Modul ditutup karena tagihan belum dibayar: Praktikum/)
      .first()
      .waitFor();
    found.push(...(await findings(page, 'home of a suspended institution')));
    await page
      .getByRole('link', { name: /^Bayar INV/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Kirim bukti' }).click();
    await page.getByText('Pilih berkas bukti pembayaran.').waitFor();
    found.push(...(await findings(page, 'invoice')));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'bukti.pdf', mimeType: 'application/pdf', buffer: PROOF });
    await page.getByRole('button', { name: 'Kirim bukti' }).click();
    await page.getByText('Bukti Anda sedang diperiksa').waitFor();

    await verifyAsVendor(name);

    await page.goto('/modules');
    await page.getByRole('switch', { name: 'Modul Praktikum' }).waitFor();
    expect(await page.getByRole('switch', { name: 'Modul Praktikum' }).isChecked()).toBe(true);
    found.push(...(await findings(page, 'modules')));
    await page.goto('/billing');
    await page.getByText(/Aktif, terbayar sampai/).waitFor();
    expect(found).toEqual([]);
    await context.close();
  });

  it('TEN-9 on a phone in the dark: what was told comes back after a reload', async () => {
    const context = await newContext({ ...phone, colorScheme: 'dark' });
    const page = await context.newPage();
    const found: string[] = [];
    await page.goto('/register');
    await page.getByLabel('Nama lembaga').fill('Kedai Tepi Sawah');
    await page.reload();
    expect(await page.getByLabel('Nama lembaga').inputValue()).toBe('Kedai Tepi Sawah');
    found.push(...(await findings(page, 'register')));
    expect(found).toEqual([]);
    await context.close();
  });

  it('TEN-7 TEN-16 on a phone in the dark: a module goes off and on again, profile, consent and invoices stand', async () => {
    const { context, page } = await signIn('admin@smkn1.example', { ...phone, colorScheme: 'dark' });
    const found: string[] = [];
    await page.goto('/modules');
    await page.getByRole('switch', { name: 'Modul Kedisiplinan' }).click();
    await page.getByText('Modul Kedisiplinan dimatikan. Datanya tetap tersimpan.').waitFor();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await page.locator('[role=switch]:checked').first().waitFor();
    found.push(...(await findings(page, 'modules')));

    await page.goto('/institution');
    await page.getByLabel('NPWP').fill('123');
    await page.getByRole('button', { name: 'Simpan' }).first().click();
    await page.getByText('Tulis 15 atau 16 angka NPWP.').waitFor();
    found.push(...(await findings(page, 'institution')));
    await page.goto('/institution?tab=support');
    await page.getByRole('button', { name: 'Izinkan' }).click();
    await page.getByText(/^Diizinkan sampai/).waitFor();
    found.push(...(await findings(page, 'support')));
    await page.getByRole('button', { name: 'Akhiri sekarang' }).click();
    await page.getByText('Tidak ada izin yang berlaku.').waitFor();
    for (const path of ['/billing', '/billing?tab=invoices']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      found.push(...(await findings(page, path)));
    }
    expect(found).toEqual([]);
    await context.close();
  });
});

async function verifyAsVendor(institution: string): Promise<void> {
  const { context, page } = await signIn(VENDOR);
  await page.goto('/vendor/payments');
  await page.getByRole('button', { name: institution }).first().click();
  await page.getByRole('dialog', { name: institution }).getByText('bukti.pdf').waitFor();
  await page.getByRole('button', { name: 'Terima pembayaran' }).click();
  await page.getByText(`Pembayaran ${institution} diterima`).waitFor();
  await context.close();
}
