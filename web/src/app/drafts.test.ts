import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepDraftsOf, readDraft, typedIn, writeDraft } from './drafts.ts';

const sari = { id: 'sari', tenant: { id: 6 } };

/** As much of a browser's storage as drafts use: its entries are properties too. */
function storage(): object {
  const held: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => held[key] ?? null,
    setItem: (key: string, value: string) => {
      held[key] = value;
    },
    removeItem: (key: string) => {
      delete held[key];
    },
  };
  return new Proxy(held, {
    get: (_target, name) => methods[name as keyof typeof methods] ?? held[String(name)],
  });
}

describe('PLT-19 drafts of forms', () => {
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', storage());
  });

  it('hold what differs from where the form began, and never what may not be kept', () => {
    const began = { name: 'Sari', phone: '', nik: '', roles: ['a'] };
    const values = { name: 'Sari W', phone: '', nik: '3174012345678901', roles: ['a'] };
    expect(typedIn(began, values, ['nik'])).toEqual({ name: 'Sari W' });
  });

  it('belong to a person in a tenant and to a form', () => {
    writeDraft(sari, 'user.new', { full_name: 'Wulan' });
    expect(readDraft(sari, 'user.new')).toEqual({ full_name: 'Wulan' });
    expect(readDraft({ ...sari, tenant: { id: 7 } }, 'user.new')).toBeNull();
    expect(readDraft({ ...sari, id: 'budi' }, 'user.new')).toBeNull();
    expect(readDraft(sari, 'role.new')).toBeNull();
  });

  it('are gone when nothing is typed any more, when another signs in, and when the person signs out', () => {
    writeDraft(sari, 'a', { x: 1 });
    writeDraft(sari, 'a', {});
    expect(readDraft(sari, 'a')).toBeNull();
    writeDraft(sari, 'b', { x: 1 });
    keepDraftsOf(sari);
    expect(readDraft(sari, 'b')).toEqual({ x: 1 });
    keepDraftsOf({ id: 'budi' });
    expect(readDraft(sari, 'b')).toBeNull();
    writeDraft(sari, 'c', { x: 1 });
    keepDraftsOf(null);
    expect(readDraft(sari, 'c')).toBeNull();
  });
});
