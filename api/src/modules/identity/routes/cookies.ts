import type { FastifyReply } from 'fastify';
import type { Config } from '../../../platform/config/config.ts';
import { ACCESS_MINUTES } from '../operations/sessions/access-token.ts';
import { SESSION_DAYS } from '../operations/sessions/open.ts';

/** The browser holds its tokens in cookies that no script can read. */
export const ACCESS_COOKIE = 'balai_access';
export const REFRESH_COOKIE = 'balai_refresh';
/** Says that this browser has signed in as this person before: guessing elsewhere does not slow it down. */
export const DEVICE_COOKIE = 'balai_device';

export function setTokenCookies(
  reply: FastifyReply,
  config: Config,
  tokens: { accessToken: string; refreshToken: string },
): void {
  const secure = config.PUBLIC_URL.startsWith('https:');
  const base = { httpOnly: true, sameSite: 'strict', secure } as const;
  reply.setCookie(ACCESS_COOKIE, tokens.accessToken, { ...base, path: '/api', maxAge: ACCESS_MINUTES * 60 });
  reply.setCookie(REFRESH_COOKIE, tokens.refreshToken, {
    ...base,
    path: '/api/auth',
    maxAge: SESSION_DAYS * 86_400,
  });
}

export function setDeviceCookie(reply: FastifyReply, config: Config, value: string): void {
  const secure = config.PUBLIC_URL.startsWith('https:');
  reply.setCookie(DEVICE_COOKIE, value, {
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: '/api/auth',
    maxAge: 180 * 86_400,
  });
}

export function clearTokenCookies(reply: FastifyReply): void {
  reply.clearCookie(ACCESS_COOKIE, { path: '/api' });
  reply.clearCookie(REFRESH_COOKIE, { path: '/api/auth' });
}
