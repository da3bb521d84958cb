import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newContext } from './harness/browser.ts';
import { desktop, phone, signIn } from './harness/people.ts';
import { open, tooWide } from './harness/standing.ts';

const KEPSEK = 'kepsek@smkn1.example';
const GURU = 'guru@smkn1.example';
const OPERATOR = 'operator@smkn1.example';
const BOARD = '/kedisiplinan/tindak-lanjut';

/** Asks the API as the person on the page, past what the page offers. */
async function ask(page: Page, path: string): Promise<{ status: number; code?: string; data: unknown }> {
  return page.evaluate<{ status: number; code?: string; data: unknown }>(`(async () => {
    const answer = await fetch('/api/kedisiplinan${path}');
    const { code, data } = await answer.json();
    return { status: answer.status, code, data };
  })()`);
}

describe('follow-ups', () => {
  it('Kepala Sekolah sees why, approves a Surat 3 and prints it; the letter is then known to whoever holds it', async () => {
    const operator = await signIn(OPERATOR, desktop);
    const { data } = await ask(operator.page, '/tindak-lanjut?limit=1&status=menunggu_persetujuan');
    const [waiting] = data as { id: string; siswa: { nama: string } }[];
    if (waiting === undefined) throw new Error('Nothing waits for approval in the demo.');
    const { id, siswa } = waiting;
    // The operator prepares the letter; printing it is shut, and says why.
    await open(operator.page, `${BOARD}?open=${id}`);
    const shut = operator.page.getByRole('button', { name: 'Cetak PDF' });
    const make = operator.page.getByRole('button', { name: 'Buat surat' });
    // Tried for a second time on one server, it may have been prepared the first time.
    if ((await make.count()) > 0) {
      await make.click();
      const form = operator.page.getByRole('dialog', { name: `Buat Surat 3 untuk ${siswa.nama}` });
      await form.getByRole('button', { name: 'Buat surat' }).click();
      await form.waitFor({ state: 'detached' });
    }
    await shut.waitFor();
    expect(await shut.getAttribute('aria-disabled')).toBe('true');
    await operator.page.locator('p', { hasText: 'Belum dapat dicetak: menunggu persetujuan' }).waitFor();
    expect(await operator.page.getByRole('button', { name: 'Setujui' }).count()).toBe(0);

    const { context, page } = await signIn(KEPSEK, desktop);
    await page.getByRole('heading', { name: /^Menunggu persetujuan Anda/ }).waitFor();
    await open(page, `${BOARD}?open=${id}`);
    await page.getByRole('heading', { name: 'Mengapa surat ini' }).waitFor();
    await page.getByRole('table', { name: 'Syarat yang diuji' }).getByText('Terpenuhi').first().waitFor();
    await page.getByRole('button', { name: 'Setujui' }).click();
    const dialog = page.getByRole('dialog', { name: `Setujui Surat 3 untuk ${siswa.nama}?` });
    await dialog.getByLabel('Catatan').fill('Setelah bicara dengan wali kelas.');
    await dialog.getByRole('button', { name: 'Setujui' }).click();
    await page.getByText(`Surat 3 untuk ${siswa.nama} disetujui.`).waitFor();
    await page.getByText('Setelah bicara dengan wali kelas.').waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Cetak PDF' }).click();
    expect((await saving).suggestedFilename()).toMatch(/^surat-.*SMKN1-\d{4}\.pdf$/);
    await page.getByText('Dicetak 1 kali').waitFor();
    // Its first print means that it is being handled; the operator's board has been told of it.
    await operator.page.getByRole('dialog').getByText('Ditangani', { exact: true }).waitFor();

    const letters = (await ask(page, `/tindak-lanjut/${id}`)).data as { surat_panggilan: { id: string }[] };
    const letter = letters.surat_panggilan.at(-1)?.id ?? '';
    const paper = (await ask(page, `/surat/${letter}`)).data as { alamat_periksa: string; nomor: string };
    const stranger = await newContext({ ...phone, serviceWorkers: 'block' });
    const reader = await stranger.newPage();
    await open(reader, new URL(paper.alamat_periksa).pathname);
    await reader.getByRole('heading', { name: 'Surat ini asli' }).waitFor();
    await reader.getByText(paper.nomor).waitFor();
    expect(await reader.getByText(siswa.nama).count()).toBe(0);
    await open(reader, '/surat/1-tidakada');
    await reader.getByRole('heading', { name: 'Surat ini tidak dikenal' }).waitFor();
    for (const each of [operator.context, context, stranger]) await each.close();
  });

  it('BR-5 Guru sees no menu of the settings, and is refused by the page and by the API', async () => {
    const { context, page } = await signIn(GURU, desktop);
    await page.getByRole('link', { name: 'Tindak lanjut', exact: true }).first().waitFor();
    expect(await page.getByRole('link', { name: 'Pengaturan Rules Engine' }).count()).toBe(0);
    await open(page, '/kedisiplinan/pengaturan');
    await page.getByRole('heading', { name: 'Anda belum memiliki akses ke halaman ini' }).waitFor();
    expect(await ask(page, '/settings')).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' });
    await context.close();
  });

  it('on a phone the board, its letters and the dashboard keep to the screen', async () => {
    const { context, page } = await signIn(OPERATOR, phone);
    const found = await tooWide(page, [
      BOARD,
      `${BOARD}?status=selesai`,
      '/kedisiplinan/surat',
      '/kedisiplinan/dashboard',
      '/kedisiplinan/dashboard?as=tables',
    ]);
    expect(found).toEqual([]);
    await context.close();
  });
});
