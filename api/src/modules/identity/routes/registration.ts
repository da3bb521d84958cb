import { Type } from 'typebox';
import { open } from '../../../platform/access/actor.ts';
import type { Env } from '../../../platform/env.ts';
import type { Router } from '../../../platform/http/route.ts';
import { tenantType } from '../../tenancy/index.ts';
import { requestRegistration } from '../operations/registration/request.ts';
import { resendCode } from '../operations/registration/resend.ts';
import { verifyRegistration } from '../operations/registration/verify.ts';
import { domain } from './domain.ts';

const planId = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });
const text = (max: number) => Type.String({ minLength: 1, maxLength: max, pattern: '\\S' });
const orNull = (schema: Type.TString | Type.TInteger) => Type.Union([schema, Type.Null()]);

const asked = Type.Object(
  {
    name: text(200),
    domain,
    type: tenantType,
    full_name: text(150),
    // As a username too: no longer than one may be.
    email: Type.String({ minLength: 3, maxLength: 100, format: 'email' }),
    password: Type.String({ minLength: 1, maxLength: 512 }),
    primary_plan_id: planId,
    addon_plan_ids: Type.Optional(Type.Array(planId, { maxItems: 20, uniqueItems: true })),
    locale: Type.Optional(Type.Union([Type.Literal('id'), Type.Literal('en')])),
  },
  { additionalProperties: false },
);
const registrationId = { registration_id: Type.String({ format: 'uuid' }) };
const codeSent = {
  resend_after: Type.Integer({ description: 'Seconds until another code may be asked for.' }),
  expires_at: Type.String(),
};
const STRANGER = 'whoever registers has no account yet';

/** An institution registers itself; a code proves the address. */
export function addRegistrationRoutes(router: Router, env: Env): void {
  router.add({
    method: 'POST',
    path: '/vendor/tenants',
    access: open(STRANGER),
    summary:
      'Asks to register an institution; a code goes to the address, and nothing is made before it comes back',
    body: asked,
    response: Type.Object({ ...registrationId, ...codeSent }),
    status: 201,
    idempotent: false,
    limit: { max: 60, seconds: 600 },
    handler: (call) => requestRegistration(env, call.cause, call.body, call.locale),
  });
  router.add({
    method: 'POST',
    path: '/vendor/tenants/verify',
    access: open('the code from the mail is the credential'),
    summary: 'Brings the code: makes the institution with its owner, plans, modules and first invoice, once',
    body: Type.Object(
      { ...registrationId, otp: Type.String({ maxLength: 6, pattern: '^[0-9]{6}$', says: 'CODE_FORM' }) },
      { additionalProperties: false },
    ),
    response: Type.Object({
      tenant_id: Type.Integer(),
      domain: Type.String(),
      invoice_number: orNull(Type.String()),
      trial_until: orNull(Type.String()),
    }),
    idempotent: false,
    limit: { max: 120, seconds: 600 },
    handler: (call) => verifyRegistration(env, call.cause, call.body),
  });
  router.add({
    method: 'POST',
    path: '/vendor/tenants/resend',
    access: open(STRANGER),
    summary: 'Sends a fresh code, 60 seconds after the one before at the earliest',
    body: Type.Object(registrationId, { additionalProperties: false }),
    response: Type.Object(codeSent),
    idempotent: false,
    limit: { max: 60, seconds: 600 },
    handler: (call) => resendCode(env, call.cause, call.body.registration_id),
  });
}
