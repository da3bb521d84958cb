import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Env } from '../../../platform/env.ts';
import type { Router } from '../../../platform/http/route.ts';
import { explainAccess } from '../operations/access/explain-access.ts';

const question = Type.Object(
  {
    user_id: Type.String({ format: 'uuid' }),
    permission: Type.String({ minLength: 3, maxLength: 100 }),
    resource: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 300,
        description: 'A field (`users.nik`) or values (`CLIENT_CODE=C123&MAX_CLAIM_AMOUNT=6000000`).',
      }),
    ),
  },
  { additionalProperties: false },
);

const explanation = Type.Object({
  allowed: Type.Boolean(),
  layers: Type.Array(
    Type.Object({
      layer: Type.Union([
        Type.Literal('tenant'),
        Type.Literal('module'),
        Type.Literal('user'),
        Type.Literal('role'),
        Type.Literal('restriction'),
        Type.Literal('field'),
      ]),
      verdict: Type.Union([Type.Literal('pass'), Type.Literal('deny'), Type.Literal('skip')]),
      reason: Type.String(),
    }),
  ),
});

/** Why somebody may or may not. */
export function addAccessRoutes(router: Router, _env: Env): void {
  router.add({
    method: 'POST',
    path: '/access/explain',
    access: permission('access:explain'),
    summary: 'Explain, layer by layer, why a user may or may not',
    body: question,
    response: explanation,
    handler: (call) => {
      const { user_id: userId, permission: name, resource } = call.body;
      return call.run(async (tx) => {
        const { allowed, layers } = await explainAccess(
          tx,
          { userId, permission: name, resource },
          call.locale,
        );
        return { allowed, layers: [...layers] };
      });
    },
  });
}
