/** What a restriction's value may be: one or several texts, an amount, or hours. */
export type RestrictionValue = string | number | readonly string[] | TimeRange | readonly TimeRange[];
export interface TimeRange {
  readonly start: string;
  readonly end: string;
  readonly days: readonly number[];
  readonly time_zone?: string;
}
export type Restrictions = Readonly<Record<string, RestrictionValue>>;
export type UserType = 'CORE' | 'CLIENT' | 'PROVIDER' | 'MEMBER';
export type ModuleState = 'active' | 'read_only';

export interface ActorTenant {
  readonly id: number;
  readonly name: string;
  readonly domain: string;
  readonly type: string;
  readonly timeZone: string;
  readonly isActive: boolean;
  /** Modules that are switched on. */
  readonly modules: ReadonlyMap<string, ModuleState>;
}

/** Who asks: a person in one tenant, with what they may do there, as it stands this second. */
export interface Actor {
  readonly userId: string;
  readonly sessionId: string;
  readonly fullName: string;
  readonly userType: UserType;
  readonly roleIds: readonly string[];
  readonly roleNames: readonly string[];
  /** `module:action` names. */
  readonly permissions: ReadonlySet<string>;
  readonly restrictions: Restrictions;
  readonly tenant: ActorTenant;
  readonly impersonatorId: string | null;
  /** true after a login with a one-time password: only /api/auth answers until a new one is set. */
  readonly mustChangePassword: boolean;
  /** true when the credentials came as a cookie: changing requests then need the CSRF token. */
  readonly byCookie: boolean;
}

/** What a route asks of who calls it. */
export type Access =
  | { readonly kind: 'public'; readonly why: string }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'permission'; readonly permission: string; readonly vendorOnly?: true };

/** Anyone may call this; say why that is right. */
export function open(why: string): Access {
  return { kind: 'public', why };
}
/** Anyone who is signed in, for what is their own. */
export const signedIn: Access = { kind: 'signed-in' };
/** Holders of this permission (`module:action`). */
export function permission(name: string): Access {
  return { kind: 'permission', permission: name };
}
/** Holders of this permission among the vendor's people; in any other tenant it opens nothing. */
export function vendorPermission(name: string): Access {
  return { kind: 'permission', permission: name, vendorOnly: true };
}
