import type { Module, NoticeKind } from '../module.ts';

/** Every module's kinds of notices. */
export interface NoticeBook {
  readonly kinds: ReadonlyMap<string, NoticeKind>;
  /** The module of a kind, where tenants switch that module on and off. */
  readonly switchable: ReadonlyMap<string, string>;
}

/** @throws when two modules claim one kind */
export function createNoticeBook(modules: readonly Module[]): NoticeBook {
  const kinds = new Map<string, NoticeKind>();
  const switchable = new Map<string, string>();
  for (const module of modules)
    for (const kind of module.notices) {
      if (kinds.has(kind.kind)) throw new Error(`notice ${kind.kind} is declared twice`);
      kinds.set(kind.kind, kind);
      if (module.switchable) switchable.set(kind.kind, module.code);
    }
  return { kinds, switchable };
}
