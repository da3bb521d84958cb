import type { Tx } from '../db/tx.ts';
import type { Module, NoticeKind } from '../module.ts';
import type { Locale } from '../problem/problem.ts';

/** Where a person is reached, in the running tenant. */
export interface Contact {
  readonly email: string | null;
  readonly locale: Locale;
  readonly tenantName: string;
}
/** Identity brings it: the platform knows no people. */
export type ContactFinder = (tx: Tx, userIds: readonly string[]) => Promise<ReadonlyMap<string, Contact>>;

/** Every module's kinds of notices, and how people are reached. */
export interface NoticeBook {
  readonly kinds: ReadonlyMap<string, NoticeKind>;
  /** The module of a kind, where tenants switch that module on and off. */
  readonly switchable: ReadonlyMap<string, string>;
  readonly findContacts: ContactFinder | null;
}

/** @throws when two modules claim one kind, or two bring the finder of contacts */
export function createNoticeBook(modules: readonly Module[]): NoticeBook {
  const kinds = new Map<string, NoticeKind>();
  const switchable = new Map<string, string>();
  for (const module of modules)
    for (const kind of module.notices) {
      if (kinds.has(kind.kind)) throw new Error(`notice ${kind.kind} is declared twice`);
      kinds.set(kind.kind, kind);
      if (module.switchable) switchable.set(kind.kind, module.code);
    }
  const finders = modules.flatMap((module) => (module.contacts ? [module.contacts] : []));
  if (finders.length > 1) throw new Error('two modules bring a finder of contacts');
  return { kinds, switchable, findContacts: finders[0] ?? null };
}
