import { Type } from 'typebox';
import { permission, signedIn } from '../../../platform/access/actor.ts';
import type { Env } from '../../../platform/env.ts';
import type { Router } from '../../../platform/http/route.ts';
import { startImpersonation } from '../operations/impersonation/start.ts';
import { stopImpersonation } from '../operations/impersonation/stop.ts';
import { answerWithTokens, isWeb } from './auth-answer.ts';

const body = Type.Object(
  { user_id: Type.String({ format: 'uuid' }), reason: Type.String({ minLength: 10, maxLength: 500 }) },
  { additionalProperties: false },
);

/** Acting as another member, for support: with a reason, for half an hour, both names in the audit. */
export function addImpersonationRoutes(router: Router, _env: Env): void {
  router.add({
    method: 'POST',
    path: '/auth/impersonation',
    access: permission('users:impersonate'),
    summary: 'Act as another member for 30 minutes',
    body,
    response: 'raw',
    limit: { max: 30, seconds: 60 },
    handler: async (call) => {
      const { user_id: userId, reason } = call.body;
      const web = isWeb(call);
      const tokens = await call.run((tx) => startImpersonation(tx, call.actor, { userId, reason, web }));
      return answerWithTokens(call, tokens);
    },
  });
  router.add({
    method: 'DELETE',
    path: '/auth/impersonation',
    access: signedIn,
    summary: 'Go back to oneself',
    response: 'raw',
    always: true,
    handler: async (call) => {
      const tokens = await call.run((tx) => stopImpersonation(tx, call.actor, isWeb(call)));
      return answerWithTokens(call, tokens);
    },
  });
}
