import type { Words } from '../../i18n/words.ts';

/** What the trail may hold, as far as this application has words for it; anything else is shown as it is named. */
export const knownActions = [
  'access.denied',
  'audit_log.exported',
  'audit_log.personal_erased',
  'audit_log.verification_requested',
  'audit_log.verified',
  'auth.login_attempt',
  'auth.login_success',
  'auth.logout',
  'auth.password_reset_asked',
  'auth.recovery_code_used',
  'auth.refresh_reused',
  'auth.password_refused',
  'session.ended',
  'session.others_ended',
  'auth.tenant_entered',
  'demo.filled',
  'health_worker.nik_read',
  'health_workers.exported',
  'integration.activated',
  'integration.changed',
  'integration.created',
  'integration.deactivated',
  'integration.reject_resolved',
  'integration.rejects_replayed',
  'integration.run_cancelled',
  'integration.run_requested',
  'integration.tested',
  'impersonation.ended',
  'impersonation.started',
  'restriction_definition.changed',
  'restriction_definition.created',
  'restriction_definition.deleted',
  'role.changed',
  'role.created',
  'role.deleted',
  'role.permissions_changed',
  'user.changed',
  'user.created',
  'user.first_admin_made',
  'user.data_exported',
  'user.erased',
  'user.exported',
  'user.imported',
  'user.invitation_accepted',
  'user.invited',
  'user.joined',
  'user.login_slip_printed',
  'user.membership_ended',
  'user.mfa_switched_off',
  'user.mfa_switched_on',
  'user.nik_read',
  'user.own_profile_changed',
  'user.password_changed',
  'user.password_reset',
  'user.restrictions_changed',
  'user.returned',
  'user.roles_changed',
  'user.status_changed',
  'user_import.finished',
  'user_import.started',
] as const;
export type KnownAction = (typeof knownActions)[number];

export const knownResources = [
  'audit_log',
  'health_worker',
  'integration',
  'restriction_definition',
  'role',
  'session',
  'tenant',
  'user',
  'user_import',
  'platform',
  'tenancy',
  'identity',
  'integrations',
  'insurance',
  'kedisiplinan',
  'praktikum',
] as const satisfies readonly (keyof Words['audit']['resource'])[];

export const isKnownAction = (action: string): action is KnownAction =>
  knownActions.some((known) => known === action);

/** "user.roles_changed" as a key of words: dots would mean depth. */
export type ActionKey<Action extends string> = Action extends `${infer Head}.${infer Tail}`
  ? `${Head}_${Tail}`
  : Action;

export const actionKey = <Action extends KnownAction>(action: Action): ActionKey<Action> =>
  action.replace('.', '_') as ActionKey<Action>;

/** "file.was_moved" becomes "File was moved". */
export function readable(name: string): string {
  const text = name.replace(/[._-]+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
