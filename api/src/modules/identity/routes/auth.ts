import { Type } from 'typebox';
import { open, signedIn } from '../../../platform/access/actor.ts';
import { sameDigest } from '../../../platform/crypto/keyring.ts';
import { inTenant } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { listQuery } from '../../../platform/http/envelope.ts';
import type { Call, Router } from '../../../platform/http/route.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { endOneSession, endOtherSessions, logout } from '../operations/auth/end-sessions.ts';
import { login } from '../operations/auth/login.ts';
import { describeMe } from '../operations/auth/me.ts';
import { switchTenant } from '../operations/auth/switch-tenant.ts';
import { updateMe } from '../operations/auth/update-me.ts';
import { refreshSession } from '../operations/sessions/refresh.ts';
import { readRefreshToken } from '../operations/sessions/refresh-token.ts';
import { listSessions } from '../queries/me.ts';
import { answerWithTokens, isWeb } from './auth-answer.ts';
import * as schemas from './auth-schemas.ts';
import { clearTokenCookies, readCookie, setDeviceCookie } from './cookies.ts';

/** Login, refresh, logout, oneself and one's sessions. */
export function addAuthRoutes(router: Router, env: Env): void {
  router.add({
    method: 'POST',
    path: '/auth/login',
    access: open('nobody is signed in yet'),
    summary: 'Sign in with username or e-mail and password (form data or JSON)',
    body: schemas.loginBody,
    response: 'raw',
    always: true,
    handler: async (call) => {
      const { username, password, otp, recovery_code } = call.body;
      const header = call.raw.headers['x-tenant-id'];
      const { tokens, userId } = await login(env, call.cause, {
        username,
        password,
        otp,
        recoveryCode: recovery_code,
        tenant: typeof header === 'string' ? header.trim() : undefined,
        web: isWeb(call),
        deviceOf: readDevice(env, readCookie(call.raw, env.config, 'device')),
      });
      if (isWeb(call)) setDeviceCookie(call.reply, env.config, signDevice(env, userId));
      return answerWithTokens(call, tokens);
    },
  });
  router.add({
    method: 'POST',
    path: '/auth/refresh',
    access: open('the refresh token is the credential'),
    summary: 'Exchange a refresh token (body or cookie) for new tokens',
    body: schemas.refreshBody,
    response: 'raw',
    always: true,
    limit: { max: 600, seconds: 60 },
    handler: (call) => refresh(env, call, call.body?.refresh_token),
  });
  router.add({
    method: 'POST',
    path: '/auth/logout',
    access: signedIn,
    summary: 'End this session',
    response: Type.Null(),
    always: true,
    handler: async (call) => {
      await call.run((tx) => logout(tx, call.actor));
      clearTokenCookies(call.reply, env.config);
      return null;
    },
  });
  addOwnRoutes(router, env);
  addSessionRoutes(router);
}

function addOwnRoutes(router: Router, env: Env): void {
  router.add({
    method: 'GET',
    path: '/auth/me',
    access: signedIn,
    summary: 'Who is signed in, with roles, permissions and modules',
    response: schemas.me,
    always: true,
    handler: (call) => call.run((tx) => describeMe(tx, call.actor)),
  });
  router.add({
    method: 'PATCH',
    path: '/auth/me',
    access: signedIn,
    summary: 'Change one’s own name, phone or language',
    body: schemas.ownProfile,
    response: schemas.me,
    handler: (call) => call.run((tx) => updateMe(tx, call.actor, call.body)),
  });
  router.add({
    method: 'POST',
    path: '/auth/tenant',
    access: signedIn,
    summary: 'Go over to another of one’s institutions',
    body: schemas.tenantBody,
    response: 'raw',
    always: true,
    handler: async (call) =>
      answerWithTokens(
        call,
        await switchTenant(env, call.cause, call.actor, { tenantId: call.body.tenant_id, web: isWeb(call) }),
      ),
  });
}

function addSessionRoutes(router: Router): void {
  router.add({
    method: 'GET',
    path: '/auth/sessions',
    access: signedIn,
    summary: 'One’s own open sessions',
    query: Type.Object(listQuery, { additionalProperties: false }),
    response: Type.Array(schemas.session),
    handler: (call) =>
      call.run(async (tx) => {
        const rows = await listSessions(tx, call.actor.userId);
        return rows
          .slice(0, call.query.limit)
          .map((row) => ({ ...row, current: row.id === call.actor.sessionId }));
      }),
  });
  router.add({
    method: 'DELETE',
    path: '/auth/sessions/{id}',
    access: signedIn,
    summary: 'End one of one’s own sessions',
    params: schemas.idParams,
    response: Type.Null(),
    handler: (call) => call.run((tx) => endOneSession(tx, call.actor, call.params.id)),
  });
  router.add({
    method: 'DELETE',
    path: '/auth/sessions',
    access: signedIn,
    summary: 'End all of one’s own sessions but this one',
    response: Type.Object({ ended: Type.Integer() }),
    handler: (call) => call.run((tx) => endOtherSessions(tx, call.actor)),
  });
}

async function refresh(
  env: Env,
  call: Pick<Call<unknown, unknown, unknown>, 'raw' | 'reply' | 'env' | 'cause'>,
  given: string | undefined,
) {
  // A cookie comes by itself: only the page's own code can add the header, and its answer holds no token.
  const cookie = given === undefined ? readCookie(call.raw, env.config, 'refresh') : undefined;
  if (cookie !== undefined && !isWeb(call)) throw new Problem('CSRF_FAILED');
  const token = readRefreshToken(given ?? cookie ?? '');
  if (!token) throw new Problem('SESSION_ENDED');
  const outcome = await inTenant(env, token.tenantId, call.cause, (tx) => refreshSession(tx, token));
  if ('tokens' in outcome) return answerWithTokens(call, outcome.tokens);
  if (isWeb(call)) clearTokenCookies(call.reply, env.config);
  throw new Problem('SESSION_ENDED');
}

function signDevice(env: Env, userId: string): string {
  return `${userId}.${env.keys.mac('device', userId).toString('base64url')}`;
}

function readDevice(env: Env, cookie: string | undefined): string | null {
  const [userId = '', mac = ''] = (cookie ?? '').split('.');
  const right = env.keys.mac('device', userId);
  return userId !== '' && sameDigest(Buffer.from(mac, 'base64url'), right) ? userId : null;
}
