import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, phone, signIn } from './harness/people.ts';

async function check(page: Page, member: string, date?: string): Promise<void> {
  await page.getByLabel('Nomor peserta atau NIK').fill(member);
  if (date !== undefined) await page.getByLabel('Tanggal pengobatan').fill(date);
  await page.getByRole('button', { name: 'Periksa', exact: true }).click();
}

/** Another one each time: a claim is asked about that is like one of the run before. */
const someAmount = (): number => 200_000 + Math.floor(Math.random() * 90_000);

const HEADER = 'number,name,nik,birth_date,policy_number,client_code,status';
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function upload(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/insurance/members/import');
  await page.locator('input[type=file]').setInputFiles(csv(name, text));
  await page.getByRole('button', { name: 'Periksa berkas' }).click();
}

describe('insurance at its borders', () => {
  it('INS-4 cover can be asked about ahead, and no claim is offered for a day to come', async () => {
    const { context, page } = await signIn('provider@tpa.example', phone);
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await check(page, 'M00188', soon);
    await page.getByRole('heading', { name: 'Ditanggung', exact: true }).waitFor();
    await page.getByText(/dapat diajukan mulai hari itu/).waitFor();
    expect(await page.getByLabel('Kode ICD-10').count()).toBe(0);
    await context.close();
  });

  it('INS-5 what will be filed is said before it is, and what was filed comes into sight on a phone', async () => {
    const { context, page } = await signIn('provider@tpa.example', phone);
    await check(page, 'M00002');
    const amount = someAmount();
    await page.getByLabel('Kode ICD-10').fill('a09');
    await page.getByLabel('Nilai klaim').fill(String(amount));
    await page.getByText(`Akan diajukan: Rp\u00a0${amount.toLocaleString('id-ID')}`).waitFor();
    await page.getByRole('button', { name: 'Ajukan klaim' }).click();
    const done = page.getByRole('heading', { name: /^Klaim K\d+ diajukan$/ });
    await done.waitFor();
    await expect.poll(async () => (await done.boundingBox())?.y ?? -1).toBeGreaterThan(56);
    await context.close();
  });

  it('INS-6 the same claim again is asked about, with number and state of the first; filed only knowingly', async () => {
    const { context, page } = await signIn('provider@tpa.example', phone);
    const amount = String(someAmount());
    const file = async (): Promise<void> => {
      await page.goto('/');
      await check(page, 'M00002');
      await page.getByLabel('Kode ICD-10').fill('K30');
      await page.getByLabel('Nilai klaim').fill(amount);
      await page.getByRole('button', { name: 'Ajukan klaim' }).click();
    };
    const done = page.getByRole('heading', { name: /^Klaim K\d+ diajukan$/ });
    await file();
    await done.waitFor();
    const [number = ''] = /K\d+/.exec(await done.innerText()) ?? [];
    await file();
    await page.getByText(`Klaim ${number} ("menunggu keputusan") sama persis`, { exact: false }).waitFor();
    expect(await done.count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Ajukan klaim' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    // Something else is no longer like it.
    await page.getByLabel('Kode ICD-10').fill('K31');
    await page.getByRole('button', { name: 'Tetap ajukan' }).waitFor({ state: 'detached' });
    await page.getByLabel('Kode ICD-10').fill('K30');
    await page.getByRole('button', { name: 'Ajukan klaim' }).click();
    await page.getByRole('button', { name: 'Tetap ajukan' }).click();
    await done.waitFor();
    expect(await done.innerText()).not.toContain(number);
    await context.close();
  });

  it('PLT-19 a reason survives Escape, a state that there is none of filters nothing and is not said to', async () => {
    const { context, page } = await signIn('admin@tpa.example', desktop);
    await page.goto('/insurance/claims?status=XX');
    await page.locator('[data-row-open]').first().waitFor();
    expect(await page.getByRole('button', { name: 'Hapus saringan' }).count()).toBe(0);
    await page.goto('/');
    await page.getByRole('link', { name: 'Semua yang menunggu' }).click();
    await page.waitForURL(/status=SUBMITTED/);
    await page.getByRole('button', { name: 'Hapus saringan' }).waitFor();
    await page.locator('[data-row-open]').first().click();
    const reject = page.getByRole('button', { name: 'Tolak', exact: true });
    const reason = page.getByRole('dialog', { name: /^Tolak klaim/ }).getByLabel('Alasan');
    await reject.click();
    await reason.fill('Kuitansi tidak terbaca');
    await page.keyboard.press('Escape');
    await reason.waitFor({ state: 'detached' });
    await reject.click();
    await reason.waitFor();
    expect(await reason.inputValue()).toBe('Kuitansi tidak terbaca');
    await context.close();
  });

  it('INS-3 of two tabs that decide one claim the slower reads what has become of it', async () => {
    const { context, page } = await signIn('admin@tpa.example', desktop);
    await page.goto('/insurance/claims?status=SUBMITTED');
    await page.locator('[data-row-open]').last().click();
    await page.waitForURL(/open=/);
    const slower = await context.newPage();
    await slower.goto(page.url());
    await slower.getByRole('button', { name: 'Setujui', exact: true }).click();
    const dialog = slower.getByRole('dialog', { name: /^Setujui klaim/ });
    await dialog.waitFor();
    await page.getByRole('button', { name: 'Tolak', exact: true }).click();
    const reject = page.getByRole('dialog', { name: /^Tolak klaim/ });
    await reject.getByLabel('Alasan').fill('Tagihan ganda');
    await reject.getByRole('button', { name: 'Tolak' }).click();
    await page.getByText(/^Klaim K\d+ ditolak\.$/).waitFor();
    const send = dialog.getByRole('button', { name: 'Setujui' });
    if ((await send.getAttribute('aria-disabled')) !== 'true') await send.click();
    await dialog.getByText(/baru saja diputuskan orang lain\. Statusnya sekarang: Ditolak\./).waitFor();
    expect(await dialog.innerText()).not.toMatch(/APPROVED|REJECTED/);
    await context.close();
  });

  it('INS-20 a file that cannot be imported says why: empty, no table, only a header, a stray quote', async () => {
    const { context, page } = await signIn('admin@tpa.example', desktop);
    await upload(page, 'kosong.csv', '');
    await page.getByText('Berkas ini kosong.', { exact: false }).waitFor();
    await upload(page, 'foto.csv', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR');
    await page.getByText('Isi berkas ini bukan CSV atau Excel.', { exact: false }).waitFor();
    await upload(page, 'judul.csv', `${HEADER}\n`);
    await page.getByText('Berkas hanya berisi judul kolom.', { exact: false }).first().waitFor();
    expect(await page.getByRole('button', { name: /^Impor / }).count()).toBe(0);
    await upload(page, 'kutip.csv', `${HEADER}\nM80001,Budi "B",,1990-01-01,POL123,,\n`);
    await page.getByText('Baris ini tidak dapat dibaca.', { exact: false }).first().waitFor();
    await page.getByText('Baris 2').first().waitFor();
    await context.close();
  });
});
