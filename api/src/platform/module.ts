import type { Registry } from 'prom-client';
import type { Restrictable } from '../kernel/reach.ts';
import type { Actor, UserType } from './access/actor.ts';
import type { SystemTx, Tx } from './db/tx.ts';
import type { Env } from './env.ts';
import type { Router } from './http/route.ts';
import type { JobDeclaration, ScheduleDeclaration } from './jobs/declare.ts';
import type { People } from './people.ts';
import type { ErrorPart, Words } from './problem/problem.ts';

export interface PermissionDeclaration {
  /** `module:action`, for example `users:read`. */
  readonly name: string;
  readonly words: Words;
  /** true where only the vendor's people can hold it: other tenants never see it. */
  readonly vendorOnly?: true;
}

/** A role that every tenant gets a copy of. */
export interface BuiltInRole {
  readonly name: string;
  readonly words: Words;
  readonly allowedUserTypes: readonly UserType[];
  /** The module without which the role is of no use: it is offered while that is on. */
  readonly module?: string;
}

/** A kind of notice: where it goes unless its reader chose otherwise. */
export interface NoticeKind {
  readonly kind: string;
  readonly title: Words;
  readonly body: Words;
  readonly inApp: boolean;
  readonly email: boolean;
}

/** How figures are read when somebody scrapes; rejects when the database takes too long. */
export type ReadFigures = <Figures>(work: (tx: SystemTx) => Promise<Figures>) => Promise<Figures>;

/** What a module gives to the composition roots. */
export interface Module {
  readonly code: string;
  /** true when a tenant switches it on and off; false for the ground floor. */
  readonly switchable: boolean;
  readonly permissions: readonly PermissionDeclaration[];
  /** Which built-in roles hold which of this module's permissions. */
  readonly matrix: Readonly<Record<string, readonly string[]>>;
  readonly roles: readonly BuiltInRole[];
  readonly errors: ErrorPart;
  readonly notices: readonly NoticeKind[];
  readonly routes: (router: Router, env: Env) => void;
  readonly jobs: readonly JobDeclaration[];
  readonly schedules: readonly ScheduleDeclaration[];
  /** Figures of the module at /metrics, beside the platform's. */
  readonly metrics?: (registry: Registry, read: ReadFigures) => void;
  /** What is known of people: exactly one module (identity) brings it. */
  readonly people?: People;
  /** What of the module's data restrictions narrow: the explanation of access reads it too. */
  readonly restrictables?: readonly Restrictable[];
  /** By restriction whose values are codes of the module's records: whether one is there, within the actor's reach. */
  readonly knownValues?: Readonly<Record<string, (tx: Tx, actor: Actor, value: string) => Promise<boolean>>>;
}
