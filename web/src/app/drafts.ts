import type { Me } from '../api/types.ts';

// Of this tab alone, and gone with it.
const PREFIX = 'balai.draft.';

type Owner = { id: string; tenant: { id: number } };
type Values = Readonly<Record<string, unknown>>;

const ownedBy = (owner: Owner): string => `${PREFIX}${owner.id}.${owner.tenant.id}.`;

/** What was typed into the form `name` and not saved: the fields that differed, or null. */
export function readDraft(owner: Owner, name: string): Values | null {
  try {
    const text = sessionStorage.getItem(ownedBy(owner) + name);
    return text === null ? null : (JSON.parse(text) as Values);
  } catch {
    return null;
  }
}

/** Keeps what was typed; nothing typed, nothing kept. */
export function writeDraft(owner: Owner, name: string, typed: Values): void {
  try {
    if (Object.keys(typed).length === 0) sessionStorage.removeItem(ownedBy(owner) + name);
    else sessionStorage.setItem(ownedBy(owner) + name, JSON.stringify(typed));
  } catch {
    // A window without storage keeps the form only while it is open.
  }
}

/** Throws away what anybody else had typed here, or everybody: the next at this computer must not find it. */
export function keepDraftsOf(person: Pick<Me, 'id'> | null): void {
  const kept = person === null ? null : `${PREFIX}${person.id}.`;
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(PREFIX) && (kept === null || !key.startsWith(kept))) sessionStorage.removeItem(key);
  } catch {
    // Without storage there is nothing to throw away.
  }
}

/** The fields that differ from what the form began with, apart from those that are never kept. */
export function typedIn<T extends object>(began: T, values: T, never: readonly (keyof T)[]): Partial<T> {
  const names = Object.keys(values) as (keyof T)[];
  const typed = names.filter(
    (name) => !never.includes(name) && JSON.stringify(began[name]) !== JSON.stringify(values[name]),
  );
  return Object.fromEntries(typed.map((name) => [name, values[name]])) as Partial<T>;
}
