import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../../platform/config/config.ts';
import { ACCESS_MINUTES } from '../operations/sessions/access-token.ts';
import { SESSION_DAYS } from '../operations/sessions/open.ts';

/**
 * The browser holds its tokens in cookies that no script can read. `device` says that this browser has signed in as a
 * person before: guessing elsewhere does not slow it down.
 */
const paths = { access: '/api', refresh: '/api/auth', device: '/api/auth' } as const;
type CookieKind = keyof typeof paths;

const DEVICE_DAYS = 180;

/** Under https the prefix makes browsers refuse one that was set without it (a neighbouring site's, for example). */
function nameOf(config: Config, kind: CookieKind): string {
  return `${isSecure(config) ? '__Secure-' : ''}balai_${kind}`;
}

function isSecure(config: Config): boolean {
  return config.PUBLIC_URL.startsWith('https:');
}

export function readCookie(request: FastifyRequest, config: Config, kind: CookieKind): string | undefined {
  const value = request.cookies[nameOf(config, kind)];
  return value === '' ? undefined : value;
}

function set(reply: FastifyReply, config: Config, kind: CookieKind, value: string, seconds: number): void {
  reply.setCookie(nameOf(config, kind), value, {
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(config),
    path: paths[kind],
    maxAge: seconds,
  });
}

export function setTokenCookies(
  reply: FastifyReply,
  config: Config,
  tokens: { accessToken: string; refreshToken: string },
): void {
  set(reply, config, 'access', tokens.accessToken, ACCESS_MINUTES * 60);
  set(reply, config, 'refresh', tokens.refreshToken, SESSION_DAYS * 86_400);
}

export function setDeviceCookie(reply: FastifyReply, config: Config, value: string): void {
  set(reply, config, 'device', value, DEVICE_DAYS * 86_400);
}

export function clearTokenCookies(reply: FastifyReply, config: Config): void {
  for (const kind of ['access', 'refresh'] as const)
    reply.clearCookie(nameOf(config, kind), { path: paths[kind], secure: isSecure(config) });
}
