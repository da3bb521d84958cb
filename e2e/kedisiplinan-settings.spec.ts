import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findings } from './harness/axe.ts';
import { desktop, phone, type SignedIn, signIn } from './harness/people.ts';
import { open, tooWide } from './harness/standing.ts';

const PAGE = '/kedisiplinan/pengaturan';

interface Answer<Data> {
  status: number;
  data: Data;
}

/** Asks the API as the person on the page, past what the page offers. */
async function ask<Data>(page: Page, method: string, path: string, body?: object): Promise<Answer<Data>> {
  return page.evaluate<Answer<Data>>(`(async () => {
    const me = await (await fetch('/api/auth/me')).json();
    const body = ${body === undefined ? 'undefined' : JSON.stringify(JSON.stringify(body))};
    const headers = { 'X-CSRF-Token': me.data.csrf_token, ...(body ? { 'Content-Type': 'application/json' } : {}) };
    const answer = await fetch('/api/kedisiplinan${path}', { method: '${method}', headers, body });
    return { status: answer.status, data: (await answer.json()).data };
  })()`);
}

interface Stored {
  version: number;
  settings: { key: string; value: number }[];
}

/** Saves past the page, as a colleague at another computer would. */
async function saveElsewhere(page: Page, change: Record<string, number>): Promise<void> {
  const { data } = await ask<Stored>(page, 'GET', '/settings');
  const values = Object.fromEntries(data.settings.map(({ key, value }) => [key, value]));
  const body = { settings: { ...values, ...change }, version: data.version };
  expect((await ask(page, 'PUT', '/settings', body)).status).toBe(200);
}

const input = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

/** What is sent that would store something. */
function watchSaves(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' && request.url().includes('/kedisiplinan/settings'))
      sent.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  return sent;
}

describe('settings of the Rules Engine', () => {
  let operator: SignedIn;

  beforeAll(async () => {
    operator = await signIn('operator@smkn1.example', desktop);
  });
  beforeEach(async () => {
    // What an earlier test typed and did not save would be put back.
    await operator.page.evaluate('sessionStorage.clear()');
  });
  afterAll(async () => {
    await operator.context.close();
  });

  it('REQ-1.1 REQ-1.2 REQ-1.3 REQ-1.4 REQ-4.5 REQ-9.1 REQ-9.2 REQ-9.3 REQ-9.4 REQ-9.5 the page explains each value, and helps', async () => {
    const { page } = operator;
    await open(page, PAGE);
    await input(page, 'Surat 2 minimum').waitFor();
    for (const heading of ['Poin untuk surat', 'Akumulasi poin', 'Frekuensi', 'Contoh kasus'])
      await page.getByRole('heading', { name: heading, exact: false }).first().waitFor();
    await page.getByText('Perubahan tidak berlaku surut').waitFor();
    const tip = page.getByRole('tooltip').filter({ hasText: 'ke-10, ke-20, ke-30' });
    expect(await tip.isVisible()).toBe(false);
    await page.getByText('Frekuensi atribut', { exact: true }).first().hover();
    await tip.waitFor();
    await button(page, 'Penjelasan Frekuensi alfa').focus();
    await page.getByRole('tooltip').filter({ hasText: 'ke-4, ke-8, ke-12' }).waitFor();
    await page.keyboard.press('Escape');

    await page.getByText('Bantuan', { exact: true }).click();
    await page.getByRole('img', { name: /Alur Rules Engine/ }).waitFor();
    await page.getByText('Pertanyaan yang sering diajukan').waitFor();
    await page
      .getByText(/merokok \(100 poin\)/)
      .last()
      .waitFor();
    expect(await findings(page, 'the settings with help')).toEqual([]);
  });

  it('REQ-5.5 REQ-6.1 REQ-6.2 REQ-6.4 REQ-7.1 scenario 1: Surat 2 minimum from 100 to 150, seen before it is saved, kept in the history with who and why', async () => {
    const { page } = operator;
    await saveElsewhere(page, { surat_2_min_poin: 100 });
    await open(page, PAGE);
    await input(page, 'Surat 2 minimum').fill('150');
    await page.getByText('Nilai lama 100').waitFor();
    expect(await input(page, 'Surat 2 minimum').getAttribute('data-changed')).toBe('true');
    await button(page, 'Preview Perubahan').click();
    const preview = dialog(page, 'Preview Perubahan');
    const row = preview.getByRole('row', { name: /Surat 2 minimum/ });
    await row.waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['100', '150', '+50']);
    await preview
      .getByRole('row', { name: /Satu laporan 100 poin/ })
      .getByText('Tanpa surat')
      .waitFor();
    await preview.getByRole('textbox', { name: 'Catatan' }).fill('Keputusan rapat dewan guru');
    await button(page, 'Simpan perubahan').click();
    await page.getByText('Pengaturan disimpan. Berlaku untuk pelanggaran berikutnya.').waitFor();
    await preview.waitFor({ state: 'hidden' });
    await page.locator('[data-key=surat_2_min_poin]:not([data-changed])').waitFor();

    await page.getByRole('tab', { name: 'History Perubahan' }).click();
    const newest = page.getByRole('list', { name: 'History perubahan pengaturan' }).locator('> li').first();
    await newest.getByText('Catatan: Keputusan rapat dewan guru').waitFor();
    await newest.getByText(/operator@smkn1\.example/).waitFor();
    const { data } = await ask<Stored>(page, 'GET', '/settings');
    expect(data.settings.find(({ key }) => key === 'surat_2_min_poin')?.value).toBe(150);
  });

  it('REQ-2.5 REQ-5.4 REQ-6.5 scenario 2: Surat 3 minimum 400 below Surat 2 maximum 500 is named as one types, sends nothing, and is mended to 501', async () => {
    const { page } = operator;
    await open(page, PAGE);
    const sent = watchSaves(page);
    const words = 'Threshold Surat 3 minimum (400) harus lebih besar dari Surat 2 maksimum (500)';
    await input(page, 'Surat 3 minimum').fill('400');
    await page.getByText(words).waitFor();
    await input(page, 'Frekuensi alfa').fill('12.5');
    const save = button(page, 'Simpan');
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await save.click({ force: true });
    const alert = page.getByRole('alert').filter({ hasText: 'Belum dapat disimpan' });
    await alert.getByRole('listitem').nth(1).waitFor();
    expect(await alert.getByRole('listitem').allInnerTexts()).toEqual([
      words,
      'Frekuensi alfa harus bilangan bulat, tanpa titik atau koma.',
    ]);
    await page.locator('[data-key=surat_3_min_poin]:focus').waitFor();
    expect(sent).toEqual([]);

    await page.reload();
    await page.getByText(words).waitFor();
    await input(page, 'Frekuensi alfa').fill('7');
    await input(page, 'Surat 3 minimum').fill('501');
    await page.getByText('Berubah lebih dari 50%').waitFor();
    await button(page, 'Simpan').click();
    const preview = dialog(page, 'Preview Perubahan');
    await preview.getByText('1 nilai berubah lebih dari 50%').waitFor();
    await button(page, 'Hitung dampak').click();
    await preview.getByText(/pelanggaran\s+dari/).waitFor();
    await preview.getByRole('button', { name: 'Batal' }).click();
    expect(sent.filter((each) => !each.endsWith('/preview'))).toEqual([]);
    expect(await input(page, 'Frekuensi alfa').inputValue()).toBe('7');
    await button(page, 'Simpan').click();
    await button(page, 'Simpan perubahan').click();
    await page.getByText('Pengaturan disimpan. Berlaku untuk pelanggaran berikutnya.').waitFor();
    expect(sent.filter((each) => each.startsWith('PUT'))).toHaveLength(1);
  });

  it('REQ-6 what a colleague saves while one compares is answered with a fresh comparison, and what was typed stays', async () => {
    const { page } = operator;
    await open(page, PAGE);
    await input(page, 'Frekuensi atribut').fill('12');
    await button(page, 'Preview Perubahan').click();
    const preview = dialog(page, 'Preview Perubahan');
    await preview.getByRole('row', { name: /Frekuensi atribut/ }).waitFor();
    await saveElsewhere(page, { akumulasi_sedang_min: 60 });
    await button(page, 'Simpan perubahan').click();
    await preview.getByText('Pengaturan baru saja diubah orang lain').waitFor();
    await expect
      .poll(() => preview.getByRole('region', { name: 'Nilai lama dan baru' }).getByRole('row').count())
      .toBe(2);
    await button(page, 'Simpan perubahan').click();
    await preview.waitFor({ state: 'hidden' });
    expect(await input(page, 'Frekuensi atribut').inputValue()).toBe('12');
    await expect.poll(() => input(page, 'Akumulasi sedang minimum').inputValue()).toBe('60');
  });

  it('REQ-8.1 REQ-8.2 REQ-8.3 REQ-8.4 REQ-8.5 scenario 3: a reset warns, can be given up, and says which defaults hold', async () => {
    const { page } = operator;
    await saveElsewhere(page, { surat_2_min_poin: 170 });
    await open(page, PAGE);
    const sent = watchSaves(page);
    await button(page, 'Reset ke Default').click();
    const question = dialog(page, 'Reset ke Default');
    await question.getByText('Semua nilai kembali ke bawaan').waitFor();
    await question.getByRole('row', { name: /Surat 2 minimum 170 100/ }).waitFor();
    await question.getByRole('button', { name: 'Batal' }).click();
    expect(sent).toEqual([]);
    await button(page, 'Reset ke Default').click();
    await question.getByRole('button', { name: 'Reset ke Default' }).click();
    const done = page.getByRole('status').filter({ hasText: 'Reset berhasil' });
    await done.getByText('Surat 2 minimum: 100').waitFor();
    await expect.poll(() => input(page, 'Surat 2 minimum').inputValue()).toBe('100');
    await page.getByRole('tab', { name: 'History Perubahan' }).click();
    const newest = page.getByRole('list', { name: 'History perubahan pengaturan' }).locator('> li').first();
    await newest
      .getByText(/Reset ke Default/)
      .first()
      .waitFor();
  });

  it('BR-5 REQ-7.2 REQ-7.3 REQ-7.4 REQ-7.5 scenario 4: the principal reads the history of this month and changes nothing', async () => {
    const { context, page } = await signIn('kepsek@smkn1.example', desktop);
    await open(page, PAGE);
    expect(await input(page, 'Surat 2 minimum').getAttribute('readonly')).not.toBeNull();
    expect(await button(page, 'Simpan').count()).toBe(0);
    await page.getByRole('tab', { name: 'History Perubahan' }).click();
    await button(page, 'Bulan ini').click();
    await page.waitForURL(/from=\d{4}-\d{2}-01&to=/);
    const timeline = page.getByRole('list', { name: 'History perubahan pengaturan' });
    const save = timeline.locator('> li').filter({ hasText: 'Keputusan rapat dewan guru' }).first();
    await save.getByText(/oleh Lina Marlina \(operator@smkn1\.example\)/).waitFor();
    expect(await save.getByRole('row').nth(1).innerText()).toMatch(/Surat 2 minimum\s+100\s+150\s+\+50/);
    await page.goto(`${PAGE}?tab=history&from=2020-01-01&to=2020-12-31`);
    await page.getByText('Tidak ada yang cocok').waitFor();
    await context.close();
  });

  it('BR-5 REQ-1.5 every other role is told that the page is not theirs', async () => {
    const { context, page } = await signIn('guru@smkn1.example', desktop);
    await page.goto(PAGE);
    await page.getByText('Anda belum memiliki akses ke halaman ini').waitFor();
    expect((await ask(page, 'GET', '/settings')).status).toBe(403);
    await context.close();
  });

  it('PLT-18 on a phone every tab fits, and the history’s tables scroll sideways by themselves', async () => {
    const { context, page } = await signIn('operator@smkn1.example', phone);
    const tabs = ['', '?tab=jenis', '?tab=profil', '?tab=history'].map((tab) => PAGE + tab);
    expect(await tooWide(page, tabs)).toEqual([]);
    await page
      .getByRole('region', { name: /Nilai yang diubah/ })
      .first()
      .waitFor();
    const sideways = await page.evaluate<boolean>(`(() => {
      const box = document.querySelector('section[aria-label^="Nilai yang diubah"]');
      return box.scrollWidth > box.clientWidth;
    })()`);
    expect(sideways).toBe(true);
    await context.close();
  });
});
