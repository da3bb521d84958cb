import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, phone, signIn } from './harness/people.ts';
import { tooWide } from './harness/standing.ts';

const ADMIN = 'admin@sdmk.example';
const OTHER_ADMIN = 'superuser@sdmk.example';

interface Answer {
  status: number;
  code: string;
  data: unknown;
}

/** Asks the API as the person on the page, past what the page offers. */
async function ask(page: Page, method: string, path: string, body?: object): Promise<Answer> {
  return page.evaluate<Answer>(`(async () => {
    const me = await (await fetch('/api/auth/me')).json();
    const body = ${body === undefined ? 'undefined' : JSON.stringify(JSON.stringify(body))};
    const headers = { 'X-CSRF-Token': me.data.csrf_token, ...(body ? { 'Content-Type': 'application/json' } : {}) };
    const answer = await fetch('${path}', { method: '${method}', headers, body });
    const { code, data } = await answer.json();
    return { status: answer.status, code, data };
  })()`);
}

const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true });

/** Whatever an earlier test left: on, and nothing running that would be stopped. */
async function switchOn(page: Page, code: string): Promise<void> {
  const { data } = await ask(page, 'GET', `/api/integrations/${code}`);
  if ((data as { status: string }).status === 'inactive')
    await ask(page, 'PATCH', `/api/integrations/${code}/status`, { status: 'active' });
}

async function fillOff(page: Page, reason: string) {
  const dialog = page.getByRole('dialog', { name: 'Nonaktifkan RegNakes' });
  await dialog.getByLabel('Alasan').fill(reason);
  return dialog;
}

/**
 * Makes the simulated RegNakes of the demo slow, or quick again. So slow that no run ends while it is watched, however
 * long the browser takes: whoever switches off stops it.
 */
async function slowDown(address: string, slow: boolean): Promise<void> {
  const fault = { system: 'regnakes', kind: 'slow', ms: 3_000 };
  const answer = await fetch(
    new URL('/_faults', address),
    slow
      ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(fault) }
      : { method: 'DELETE' },
  );
  expect(answer.status).toBe(200);
}

/** A record about which somebody has to decide: one of the demo's, or a new one where all of them are decided. */
async function makeDoubtful(page: Page): Promise<void> {
  const path = '/api/integrations/regnakes/rejects?limit=1&status=open&kind=ambiguous';
  const waits = async () => ((await ask(page, 'GET', path)).data as unknown[]).length > 0;
  if (await waits()) return;
  const { data } = await ask(page, 'GET', '/api/integrations/regnakes');
  const address = new URL('/_data', (data as { base_url: string }).base_url);
  const change = (body: object) =>
    fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  try {
    expect((await change({ add: 20, twins: 1 })).status).toBe(200);
    await ask(page, 'POST', '/api/integrations/regnakes/runs', {});
    await expect.poll(waits, { timeout: 60_000 }).toBe(true);
  } finally {
    await change({ twins: 0.02 });
  }
}

describe('integrations', () => {
  it('INT-1 INT-2 INT-7 INT-9 INT-19 one admin switches RegNakes off, the other sees it without reload; on again with the gap, and both stand on the timeline', async () => {
    const first = await signIn(ADMIN, desktop);
    await switchOn(first.page, 'regnakes');
    const second = await signIn(OTHER_ADMIN, desktop);
    for (const { page } of [first, second]) await page.goto('/integrations');
    for (const name of ['RegNakes', 'HubSDMK', 'SATUSEHAT'])
      await card(first.page, name).getByText('Berikutnya').waitFor();
    await card(second.page, 'RegNakes').getByText('Aktif', { exact: true }).waitFor();

    await card(first.page, 'RegNakes').getByRole('button', { name: 'Nonaktifkan' }).click();
    const dialog = await fillOff(first.page, '   ');
    await dialog.getByText(/Setiap sinkronisasi terjadwal dilewati/).waitFor();
    expect(await dialog.locator('time').count()).toBeGreaterThan(1);
    await dialog.getByRole('button', { name: 'Nonaktifkan' }).click();
    await dialog.getByText('Tulis mengapa integrasi ini dinonaktifkan.').waitFor();

    const reason = `Pemeliharaan pusat data ${Date.now()}`;
    await fillOff(first.page, reason);
    const saved = first.page.waitForResponse(
      (answer) => answer.url().endsWith('/regnakes/status') && answer.request().method() === 'PATCH',
    );
    await dialog.getByRole('button', { name: 'Nonaktifkan' }).click();
    expect((await saved).status()).toBe(200);
    await card(second.page, 'RegNakes').getByText(reason).waitFor();
    await card(second.page, 'RegNakes').getByText('Nonaktif', { exact: true }).waitFor();
    await card(second.page, 'RegNakes').getByText('Oleh Andi Nurhayati', { exact: false }).waitFor();

    await card(second.page, 'RegNakes').getByRole('button', { name: 'Aktifkan' }).click();
    const gap = second.page.getByRole('dialog', { name: 'Aktifkan RegNakes' });
    await gap.getByText('Data yang menunggu').waitFor();
    await gap.getByText('Ambil semua yang terlewat').waitFor();
    await gap.getByLabel('Catatan').fill('Pemeliharaan selesai');
    await gap.getByRole('button', { name: 'Aktifkan' }).click();
    await second.page.getByText('RegNakes diaktifkan.', { exact: false }).waitFor();
    await card(first.page, 'RegNakes').getByText('Aktif', { exact: true }).waitFor();

    await first.page.goto('/integrations/regnakes?tab=timeline');
    const timeline = first.page.getByRole('list', { name: 'Linimasa' });
    await timeline.getByText(`Alasan: ${reason}`).waitFor();
    await timeline.getByText('Alasan: Pemeliharaan selesai').first().waitFor();
    await timeline.getByText('oleh Muhammad Iqbal').first().waitFor();
    for (const { context } of [first, second]) await context.close();
  });

  it('INT-7 a change of status is on an open dashboard within two seconds, without reload', async () => {
    const { context, page } = await signIn(ADMIN, desktop);
    await switchOn(page, 'regnakes');
    await page.goto('/integrations');
    await card(page, 'RegNakes').getByText('Aktif', { exact: true }).waitFor();
    const took: number[] = [];
    // A machine that is busy with other things may miss it once.
    for (let tries = 0; tries < 5 && (took.at(-1) ?? 2000) >= 2000; tries++) {
      const reason = `Uji waktu ${Date.now()}`;
      const body = { status: 'inactive', reason, category: 'other' };
      expect((await ask(page, 'PATCH', '/api/integrations/regnakes/status', body)).status).toBe(200);
      const since = Date.now();
      await card(page, 'RegNakes').getByText(reason).waitFor();
      took.push(Date.now() - since);
      await switchOn(page, 'regnakes');
      await card(page, 'RegNakes').getByText('Aktif', { exact: true }).waitFor();
    }
    expect(Math.min(...took)).toBeLessThan(2000);
    await context.close();
  });

  it('INT-5 INT-6 INT-8 INT-9 the run in progress stops, a due one and a manual one are skipped with their reason, and on again it catches up', async () => {
    const { context, page } = await signIn(ADMIN, desktop);
    await switchOn(page, 'regnakes');
    const { data } = await ask(page, 'GET', '/api/integrations/regnakes');
    const { base_url, schedule } = data as { base_url: string; schedule: string };
    await slowDown(base_url, true);
    try {
      await ask(page, 'PATCH', '/api/integrations/regnakes', { schedule: '* * * * *' });
      await page.goto('/integrations/regnakes');
      await expect
        .poll(
          async () => (await ask(page, 'POST', '/api/integrations/regnakes/runs', { from: 'start' })).status,
          {
            timeout: 80_000,
            interval: 1000,
          },
        )
        .toBe(202);
      // It may wait for its turn behind the long first run of another integration.
      await page
        .getByText(/^[1-9][\d.]* dari sekitar [\d.]+ data dibaca$/)
        .first()
        .waitFor({ timeout: 100_000 });
      await page.getByRole('button', { name: 'Nonaktifkan' }).click();
      const dialog = await fillOff(page, 'Server mereka dipindahkan');
      await dialog.getByText(/Sinkronisasi yang sedang (berjalan dihentikan|antre)/).waitFor();
      await dialog.getByRole('button', { name: 'Nonaktifkan' }).click();
      await page.getByText('Tidak ada sinkronisasi yang berjalan.').waitFor();

      const manual = await ask(page, 'POST', '/api/integrations/regnakes/runs', {});
      expect(manual).toMatchObject({ status: 409, code: 'INTEGRATION_INACTIVE' });
      await page.getByRole('tab', { name: 'Riwayat' }).click();
      const rows = page.getByRole('row');
      await rows.filter({ hasText: 'Dibatalkan' }).first().waitFor();
      await rows.filter({ hasText: 'Manual' }).filter({ hasText: 'Integrasi nonaktif' }).first().waitFor();
      // The newest row is the try by hand, until the schedule's own comes above it, without reload.
      await rows
        .nth(1)
        .filter({ hasText: 'Jadwal' })
        .filter({ hasText: 'Integrasi nonaktif' })
        .waitFor({ timeout: 80_000 });

      await slowDown(base_url, false);
      await ask(page, 'PATCH', '/api/integrations/regnakes', { schedule });
      await page.getByRole('button', { name: 'Aktifkan' }).click();
      const gap = page.getByRole('dialog', { name: 'Aktifkan RegNakes' });
      await gap.getByText(/sinkronisasi \(integrasi nonaktif\)/).waitFor();
      await gap.getByRole('button', { name: 'Aktifkan' }).click();
      await rows
        .filter({ hasText: 'Lanjutan' })
        .filter({ hasText: 'Berhasil' })
        .first()
        .waitFor({ timeout: 60_000 });
    } finally {
      await slowDown(base_url, false);
      await ask(page, 'PATCH', '/api/integrations/regnakes', { schedule });
      await switchOn(page, 'regnakes');
      await context.close();
    }
  }, 340_000);

  it('INT-15 who comes second is told who switched it off and why, and keeps what was typed', async () => {
    const first = await signIn(ADMIN, desktop);
    const second = await signIn(OTHER_ADMIN, desktop);
    await switchOn(first.page, 'regnakes');
    await second.page.goto('/integrations/regnakes');
    await second.page.getByRole('button', { name: 'Nonaktifkan' }).click();
    const dialog = await fillOff(second.page, 'Alasan saya sendiri');
    await dialog.getByText(/Setiap sinkronisasi terjadwal dilewati/).waitFor();

    const reason = `Lebih dahulu ${Date.now()}`;
    const done = await ask(first.page, 'PATCH', '/api/integrations/regnakes/status', {
      status: 'inactive',
      reason,
      category: 'outage',
    });
    expect(done.status).toBe(200);
    await second.page.getByText(reason).first().waitFor();
    await dialog.getByRole('button', { name: 'Nonaktifkan' }).click();
    await dialog.getByRole('alert').getByText('Status sudah diubah oleh orang lain').waitFor();
    await dialog.getByText(/^Andi Nurhayati menonaktifkannya/).waitFor();
    expect(await dialog.getByLabel('Alasan').inputValue()).toBe('Alasan saya sendiri');
    await switchOn(first.page, 'regnakes');
    for (const { context } of [first, second]) await context.close();
  });

  it('INT-13 where the status cannot be saved it says so, nothing has changed and what was typed stays', async () => {
    const { context, page } = await signIn(ADMIN, desktop);
    await switchOn(page, 'regnakes');
    await page.goto('/integrations/regnakes');
    await page.route(/\/api\/integrations\/regnakes\/status$/, (route) =>
      route.fulfill({
        status: 503,
        json: {
          success: false,
          code: 'STATUS_NOT_SAVED',
          message: 'Status tidak tersimpan dan tidak ada yang berubah.',
          errors: {},
          meta: { request_id: 'r-1', timestamp: '' },
        },
      }),
    );
    await page.getByRole('button', { name: 'Nonaktifkan' }).click();
    const dialog = await fillOff(page, 'Server mereka mati');
    await dialog.getByRole('button', { name: 'Nonaktifkan' }).click();
    await dialog.getByText('Status tidak tersimpan dan tidak ada yang berubah.').waitFor();
    await dialog.getByText('Isian Anda tetap ada.').waitFor();
    expect(await dialog.getByLabel('Alasan').inputValue()).toBe('Server mereka mati');
    await page.unroute(/\/api\/integrations\/regnakes\/status$/);
    await dialog.getByRole('button', { name: 'Nonaktifkan' }).click();
    await page.getByText('RegNakes dinonaktifkan.').waitFor();
    await switchOn(page, 'regnakes');
    await context.close();
  });

  it('INT-10 petugas@ reads the dashboard without people, sees why the button is shut, is refused by the API, and the refusal is in the audit', async () => {
    const reader = await signIn('petugas@sdmk.example', desktop);
    await reader.page.goto('/integrations');
    const button = card(reader.page, 'HubSDMK').getByRole('button', { name: 'Nonaktifkan' });
    await button.waitFor();
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await card(reader.page, 'HubSDMK')
      .getByText('Hanya admin atau superuser yang dapat mengubah status')
      .waitFor({ state: 'attached' });
    expect(await reader.page.getByRole('link', { name: 'Tenaga kesehatan' }).count()).toBe(0);
    await reader.page.goto('/health-workers');
    await reader.page.getByRole('heading', { name: 'Anda belum memiliki akses ke halaman ini' }).waitFor();
    const refused = await ask(reader.page, 'PATCH', '/api/integrations/hubsdmk/status', {
      status: 'inactive',
      reason: 'Coba-coba',
      category: 'other',
    });
    expect(refused).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' });

    const admin = await signIn(ADMIN, desktop);
    const { data } = await ask(admin.page, 'GET', '/api/audit-logs?limit=20&outcome=denied');
    expect(JSON.stringify(data)).toContain('integrations:status');
    for (const { context } of [reader, admin]) await context.close();
  });

  it('INT-18 what is shown of people says how old it is and that its source is off; a full NIK only when asked for', async () => {
    const { context, page } = await signIn(ADMIN, desktop);
    await page.goto('/health-workers');
    await page.getByText(/Data RegNakes diperbarui/).waitFor();
    const body = { status: 'inactive', reason: 'Uji umur data', category: 'unavailable' };
    expect((await ask(page, 'PATCH', '/api/integrations/regnakes/status', body)).status).toBe(200);
    await page
      .getByText(/RegNakes nonaktif sejak/)
      .first()
      .waitFor();
    await page.locator('[data-row-open]').first().click();
    const panel = page.getByRole('dialog');
    await panel.getByText('sumber nonaktif').first().waitFor();
    await panel.getByText('Melihat NIK lengkap tercatat di riwayat audit.').waitFor();
    await panel.getByRole('button', { name: 'Tampilkan NIK' }).click();
    await panel.getByText(/^\d{16}$/).waitFor();
    await panel.getByRole('button', { name: 'Sembunyikan' }).click();
    await panel.getByText(/^•{12}\d{4}$/).waitFor();
    expect(await panel.getByText(/^\d{16}$/).count()).toBe(0);
    await switchOn(page, 'regnakes');
    await context.close();
  });

  it('INT-42 a record that may mean somebody else is decided beside that person, and leads to whose it became', async () => {
    const { context, page } = await signIn(ADMIN, desktop);
    await switchOn(page, 'regnakes');
    await makeDoubtful(page);
    await page.goto('/integrations/regnakes?tab=rejects&kind=ambiguous');
    await page.locator('[data-row-open]').first().click();
    const panel = page.getByRole('dialog');
    await panel.getByText('Sudah tercatat').waitFor();
    await panel.getByText('sama', { exact: true }).first().waitFor();
    const number = await panel.getByText(/^RN-\d{10}$/).innerText();
    await panel
      .getByRole('button', { name: /^Ini orangnya: / })
      .first()
      .click();
    await page.getByText('Data disimpan.').waitFor();
    await page.goto('/integrations/regnakes?tab=rejects&kind=ambiguous&status=accepted');
    await page.getByRole('row').filter({ hasText: number }).first().click();
    await panel.getByRole('link', { name: 'Buka tenaga kesehatan' }).click();
    await panel.getByText(/dicocokkan oleh petugas/).waitFor();
    await context.close();
  });

  it('PLT-19 settings tell the next five moments while one types, a wrong schedule in words, and whether the connection works', async () => {
    const { context, page } = await signIn(ADMIN, desktop);
    await page.goto('/integrations/hubsdmk?tab=settings');
    const schedule = page.getByLabel(/^Jadwal/).last();
    await schedule.fill('0 4 * * *');
    await page.getByText('Lima jadwal berikutnya · Setiap hari pukul 04.00').waitFor();
    await schedule.fill('0 0 31 2 *');
    await page.getByText('Jadwal ini tidak pernah tiba. Periksa tanggal dan bulannya.').waitFor();
    await page.getByLabel('Client ID').fill('someone');
    await page.getByLabel('Client secret').fill('wrong');
    await page.getByRole('button', { name: 'Uji sambungan' }).click();
    await page.getByText(/Sambungan gagal: kredensial ditolak/).waitFor();
    await page.getByLabel('Client ID').fill('');
    await page.getByLabel('Client secret').fill('');
    await page.getByRole('button', { name: 'Uji sambungan' }).click();
    await page.getByText(/^Sambungan berhasil dalam/).waitFor();
    await context.close();
  });

  it('PLT-18 the pages of integrations fit a phone of 360 px: no sideways scrolling', async () => {
    const { context, page } = await signIn(ADMIN, { ...phone, viewport: { width: 360, height: 740 } });
    expect(
      await tooWide(page, [
        '/',
        '/integrations',
        '/integrations/new',
        '/integrations/regnakes',
        '/integrations/regnakes?tab=runs',
        '/integrations/regnakes?tab=timeline',
        '/integrations/regnakes?tab=rejects',
        '/integrations/regnakes?tab=settings',
        '/health-workers',
      ]),
    ).toEqual([]);
    await context.close();
  });
});
