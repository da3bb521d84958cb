import type { Tx } from './db/tx.ts';
import type { Module } from './module.ts';
import type { Locale } from './problem/problem.ts';

/** Where a person is reached, in the running tenant. */
export interface Contact {
  readonly email: string | null;
  readonly locale: Locale;
  readonly tenantName: string;
}

/** What the platform asks about people, who are not its own. Ids that are no members here are left out. */
export interface People {
  readonly names: (tx: Tx, userIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly contacts: (tx: Tx, userIds: readonly string[]) => Promise<ReadonlyMap<string, Contact>>;
  /** Active members of the running tenant whose roles hold a permission (`module:action`). */
  readonly holders: (tx: Tx, permission: string) => Promise<readonly string[]>;
}

/** The answers of the one module that brings them; without one nobody is known. @throws when two bring them */
export function findPeople(modules: readonly Module[]): People {
  const given = modules.flatMap((module) => (module.people ? [module.people] : []));
  if (given.length > 1) throw new Error('two modules know the people');
  return (
    given[0] ?? { names: async () => new Map(), contacts: async () => new Map(), holders: async () => [] }
  );
}
