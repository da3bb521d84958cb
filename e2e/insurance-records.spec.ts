import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, phone, signIn } from './harness/people.ts';

/** Calls the API as whoever is signed in on the page. */
async function ask<Data>(page: Page, method: string, path: string, body?: object): Promise<Data> {
  return page.evaluate<Data>(`(async () => {
    const me = await (await fetch('/api/auth/me')).json();
    const answer = await fetch('/api/insurance${path}', {
      method: '${method}',
      headers: { 'X-CSRF-Token': me.data.csrf_token, 'Content-Type': 'application/json' },
      ${body === undefined ? '' : `body: ${JSON.stringify(JSON.stringify(body))},`}
    });
    return (await answer.json()).data;
  })()`);
}

const own = () => `M7${String(Date.now()).slice(-7)}`;
const person = (number: string, name: string) => ({
  number,
  name,
  birth_date: '1990-05-02',
  policy_number: 'POL123',
});

describe('records of insurance', () => {
  it('PLT-19 a form whose member somebody else has changed keeps what was typed and shows what is stored', async () => {
    const { context, page } = await signIn('admin@tpa.example', desktop);
    const made = await ask<{ id: string; version: number }>(
      page,
      'POST',
      '/members',
      person(own(), 'Ayu Satu'),
    );
    await page.goto(`/insurance/members/${made.id}/edit`);
    await page.getByLabel('Nama lengkap').fill('Ayu Milik Saya');
    const agent = await signIn('agent@tpa.example', desktop);
    await ask(agent.page, 'PATCH', `/members/${made.id}`, {
      name: 'Ayu Milik Petugas',
      birth_date: '1991-01-01',
      version: made.version,
    });
    await page.getByRole('button', { name: 'Simpan perubahan' }).click();
    await page.getByText('Data ini baru saja diubah orang lain').waitFor();
    await page.locator('del', { hasText: 'Ayu Milik Petugas' }).waitFor();
    expect(await page.getByLabel('Nama lengkap').inputValue()).toBe('Ayu Milik Saya');
    // What nobody typed here is theirs.
    expect(await page.getByLabel('Tanggal lahir').inputValue()).toBe('1991-01-01');
    await page.getByRole('button', { name: 'Simpan perubahan' }).click();
    await page.getByText('Peserta Ayu Milik Saya disimpan.').waitFor();
    expect(await ask(page, 'GET', `/members/${made.id}`)).toMatchObject({
      name: 'Ayu Milik Saya',
      birth_date: '1991-01-01',
    });
    for (const one of [context, agent.context]) await one.close();
  });

  it('PLT-19 a member is deleted once the number is typed; what others point at stays, and the refusal is shown', async () => {
    const { context, page } = await signIn('admin@tpa.example', desktop);
    const number = own();
    const made = await ask<{ id: string }>(page, 'POST', '/members', person(number, 'Ayu Dua'));
    const deleteAs = async (id: string, typed: string) => {
      await page.goto(`/insurance/members?open=${id}`);
      await page.getByRole('button', { name: 'Hapus peserta' }).click();
      const dialog = page.getByRole('dialog', { name: `Hapus peserta ${typed}?` });
      const button = dialog.getByRole('button', { name: 'Hapus peserta' });
      expect(await button.getAttribute('aria-disabled')).toBe('true');
      await dialog.getByRole('textbox').fill(typed);
      await button.click();
      return dialog;
    };
    await deleteAs(made.id, number);
    await page.getByText(`Peserta ${number} dihapus.`).waitFor();
    await page.goto(`/insurance/members?q=${number}`);
    await page.locator('#main').getByText('Tidak ada yang cocok').waitFor();

    const [held] = await ask<{ id: string }[]>(page, 'GET', '/members?limit=1&q=M00001');
    const dialog = await deleteAs(held?.id ?? '', 'M00001');
    await dialog.getByText('Data ini masih dipakai data lain').waitFor();
    await context.close();
  });

  it('INS-3 whoever filed a claim changes or withdraws it; whoever looked at the old amount does not approve the new one', async () => {
    const provider = await signIn('provider@tpa.example', desktop);
    const filed = await ask<{ id: string; number: string; version: number }>(
      provider.page,
      'POST',
      '/claims',
      {
        member_number: 'M00001',
        date: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
        icd10: 'J06.9',
        amount: 1_000_000,
      },
    );
    const agent = await signIn('agent@tpa.example', desktop);
    await agent.page.goto(`/insurance/claims?q=${filed.number}&open=${filed.id}`);
    await agent.page.getByRole('button', { name: 'Setujui' }).click();
    const dialog = agent.page.getByRole('dialog', { name: `Setujui klaim ${filed.number}?` });
    await dialog
      .getByText(/Rp\s1\.000\.000/)
      .first()
      .waitFor();

    await provider.page.goto(`/insurance/claims?q=${filed.number}&open=${filed.id}`);
    await provider.page.getByRole('button', { name: 'Ubah klaim' }).click();
    const edit = provider.page.getByRole('dialog', { name: `Ubah klaim ${filed.number}` });
    await edit.getByLabel('Nilai klaim').fill('4.900.000');
    await edit.getByRole('button', { name: 'Simpan perubahan' }).click();
    await provider.page.getByText(`Klaim ${filed.number} disimpan.`).waitFor();

    await dialog.getByRole('button', { name: 'Setujui' }).click();
    await dialog.getByText(/^Klaim ini baru saja diubah orang lain/).waitFor();
    await dialog
      .getByText(/Rp\s4\.900\.000/)
      .first()
      .waitFor();
    expect(await ask(agent.page, 'GET', `/claims/${filed.id}`)).toMatchObject({ status: 'SUBMITTED' });

    await provider.page.getByRole('button', { name: 'Tarik klaim' }).click();
    const withdraw = provider.page.getByRole('dialog', { name: `Tarik klaim ${filed.number}?` });
    await withdraw.getByRole('textbox').fill(filed.number);
    await withdraw.getByRole('button', { name: 'Tarik klaim' }).click();
    await provider.page.getByText(`Klaim ${filed.number} ditarik.`).waitFor();
    for (const { context } of [provider, agent]) await context.close();
  });

  it('PLT-9 a NIK that is searched for finds its member and never stands in the address; lists say how many there are', async () => {
    const { context, page } = await signIn('admin@tpa.example', desktop);
    const [first] = await ask<{ id: string }[]>(page, 'GET', '/members?limit=1&q=M00001');
    const { nik } = await ask<{ nik: string }>(page, 'GET', `/members/${first?.id}/nik`);
    await page.goto('/insurance/members');
    await page.getByText(/^[\d.]+ baris$/).waitFor();
    await page.getByLabel('Cari', { exact: true }).fill(nik);
    await page.getByText('1 baris', { exact: true }).waitFor();
    expect(page.url()).not.toContain(nik);
    expect(await page.evaluate('performance.getEntriesByType("navigation")[0].name')).not.toContain(nik);
    await page.getByRole('button', { name: 'Hapus saringan' }).click();
    await page.getByText(/^\d\.\d{3} baris$/).waitFor();
    expect(await page.getByLabel('Cari', { exact: true }).inputValue()).toBe('');
    await context.close();
  });

  it('FR-USER-004 the start of each portal calls it by the word that every page has for it', async () => {
    for (const [account, label] of [
      ['agent', 'Portal petugas'],
      ['provider', 'Portal provider'],
    ] as const) {
      const { context, page } = await signIn(`${account}@tpa.example`, phone);
      await page.getByText(label, { exact: true }).waitFor();
      expect(await page.locator('main').innerText()).not.toMatch(/fasilitas|pengelola/i);
      await context.close();
    }
  });
});
