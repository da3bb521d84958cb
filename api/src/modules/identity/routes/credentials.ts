import { Type } from 'typebox';
import { open, signedIn } from '../../../platform/access/actor.ts';
import type { Env } from '../../../platform/env.ts';
import type { Router } from '../../../platform/http/route.ts';
import { confirm, disable, enrol, factorStatus } from '../operations/mfa/enrol.ts';
import { changePassword } from '../operations/passwords/change.ts';
import { forgotPassword } from '../operations/passwords/forgot.ts';
import { resetPassword } from '../operations/passwords/reset.ts';
import * as schemas from './auth-schemas.ts';

/** Password and second factor. */
export function addCredentialRoutes(router: Router, env: Env): void {
  router.add({
    method: 'POST',
    path: '/auth/password',
    access: signedIn,
    summary: 'Change one’s own password',
    body: schemas.changeBody,
    response: Type.Null(),
    always: true,
    handler: (call) => changePassword(env, call.cause, call.actor, call.body),
  });
  router.add({
    method: 'POST',
    path: '/auth/password/forgot',
    access: open('who forgot the password is not signed in'),
    summary: 'Ask for a link to set a new password; the answer never tells whether an account exists',
    body: schemas.forgotBody,
    response: Type.Null(),
    limit: { max: 120, seconds: 600 },
    handler: (call) => forgotPassword(env, call.cause, call.body.username),
  });
  router.add({
    method: 'POST',
    path: '/auth/password/reset',
    access: open('the link’s token is the credential'),
    summary: 'Set a password by the link of a mail (reset or invitation)',
    body: schemas.resetBody,
    response: Type.Null(),
    limit: { max: 60, seconds: 600 },
    handler: (call) => resetPassword(env, call.cause, call.body),
  });
  addSecondFactorRoutes(router, env);
}

function addSecondFactorRoutes(router: Router, env: Env): void {
  router.add({
    method: 'GET',
    path: '/auth/mfa',
    access: signedIn,
    summary: 'Whether the second factor is on',
    response: Type.Object({ enabled: Type.Boolean(), recovery_codes_left: Type.Integer() }),
    handler: (call) => call.run((tx) => factorStatus(tx, call.actor)),
  });
  router.add({
    method: 'POST',
    path: '/auth/mfa/enrol',
    access: signedIn,
    summary: 'Begin to switch the second factor on',
    body: schemas.enrolBody,
    response: Type.Object({ secret: Type.String(), otpauth_url: Type.String() }),
    handler: (call) => enrol(env, call.cause, call.actor, call.body.password),
  });
  router.add({
    method: 'POST',
    path: '/auth/mfa/confirm',
    access: signedIn,
    summary: 'Prove the authenticator app with a first code; answers the recovery codes',
    body: schemas.confirmBody,
    response: Type.Object({ recovery_codes: Type.Array(Type.String()) }),
    handler: (call) => call.run((tx) => confirm(tx, call.actor, call.body.otp)),
  });
  router.add({
    method: 'POST',
    path: '/auth/mfa/disable',
    access: signedIn,
    summary: 'Switch the second factor off',
    body: schemas.disableBody,
    response: Type.Null(),
    handler: (call) => disable(env, call.cause, call.actor, call.body),
  });
}
