import { createSigner, createVerifier, TokenError } from 'fast-jwt';
import { newId } from '../../../../platform/clock/ids.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import type { UserClaims } from '../../queries/claims.ts';

export const ACCESS_MINUTES = 30;

/** Claims of an access token. `sub` to `jti` are the specification's; `sid` and `epoch` let it be revoked. */
export interface AccessClaims {
  readonly sub: string;
  readonly user_type: string;
  readonly role_ids: readonly string[];
  readonly restrictions: Readonly<Record<string, unknown>>;
  readonly tenant_id: number;
  readonly iat: number;
  readonly exp: number;
  readonly jti: string;
  readonly sid: string;
  readonly epoch: number;
}

interface Jwt {
  sign(claims: AccessClaims): string;
  verify(token: string): AccessClaims;
}

const jwts = new WeakMap<Env, Jwt>();

/** Signs with the first configured key; verifies with any, found by the token's key id. */
function jwtOf(env: Env): Jwt {
  const known = jwts.get(env);
  if (known) return known;
  const [first] = env.config.jwtKeys;
  if (!first) throw new Error('no key to sign tokens with');
  const signer = createSigner({ key: first.secret, kid: first.kid, algorithm: 'HS256' });
  const verifiers = new Map(
    env.config.jwtKeys.map(({ kid, secret }) => [
      kid,
      // The time is ours to check, so that a moved clock moves tokens too.
      createVerifier({ key: secret, algorithms: ['HS256'], ignoreExpiration: true, cache: false }),
    ]),
  );
  const byHeader = new Map<string, (token: string) => AccessClaims>();
  const jwt: Jwt = {
    sign: (claims) => signer({ ...claims }),
    verify(token) {
      const header = token.slice(0, token.indexOf('.'));
      const known = byHeader.get(header);
      if (known) return known(token);
      const verify = verifiers.get(kidOf(header)) as ((token: string) => AccessClaims) | undefined;
      if (!verify) throw new Problem('UNAUTHENTICATED');
      const claims = verify(token);
      // Kept only once a signature held: of forged headers there is no end.
      byHeader.set(header, verify);
      return claims;
    },
  };
  jwts.set(env, jwt);
  return jwt;
}

function kidOf(header: string): string {
  try {
    return String((JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid?: unknown }).kid);
  } catch {
    return '';
  }
}

export function issueAccessToken(
  tx: Tx,
  user: UserClaims,
  sessionId: string,
): { accessToken: string; expiresIn: number } {
  const iat = Math.floor(tx.now.getTime() / 1000);
  const expiresIn = ACCESS_MINUTES * 60;
  const accessToken = jwtOf(tx.env).sign({
    sub: user.id,
    user_type: user.userType,
    role_ids: user.roleIds,
    restrictions: user.restrictions,
    tenant_id: tx.tenantId,
    iat,
    exp: iat + expiresIn,
    jti: newId(),
    sid: sessionId,
    epoch: user.epoch,
  });
  return { accessToken, expiresIn };
}

/** The claims of a token whose signature and time hold. @throws Problem UNAUTHENTICATED, TOKEN_EXPIRED */
export function readAccessToken(env: Env, token: string): AccessClaims {
  let claims: AccessClaims;
  try {
    claims = jwtOf(env).verify(token);
  } catch (error) {
    if (error instanceof TokenError) throw new Problem('UNAUTHENTICATED');
    throw error;
  }
  if (claims.exp * 1000 <= env.clock.now().getTime()) throw new Problem('TOKEN_EXPIRED');
  return claims;
}
