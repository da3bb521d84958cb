import { Type } from 'typebox';
import type { Call } from '../../../platform/http/route.ts';
import type { IssuedTokens } from '../operations/sessions/open.ts';
import { setTokenCookies } from './cookies.ts';

/** The OAuth2 body of login and refresh. */
export const tokenBody = Type.Object({
  access_token: Type.Optional(Type.String()),
  token_type: Type.Literal('bearer'),
  expires_in: Type.Integer(),
  refresh_token: Type.Optional(Type.String()),
});

/** Whether the caller is a browser, which gets cookies and never sees a token: it says so, or came with a cookie. */
export function isWeb(call: Pick<Call<unknown, unknown, unknown>, 'raw'>): boolean {
  return call.raw.headers['x-client'] === 'web' || call.raw.actor?.byCookie === true;
}

/** Answers with tokens: in the body for API clients, in cookies for the web. */
export function answerWithTokens(
  call: Pick<Call<unknown, unknown, unknown>, 'raw' | 'reply' | 'env'>,
  tokens: IssuedTokens,
): object {
  const common = { token_type: 'bearer', expires_in: tokens.expiresIn };
  call.reply.header('cache-control', 'no-store').header('pragma', 'no-cache');
  if (isWeb(call)) {
    setTokenCookies(call.reply, call.env.config, tokens);
    return common;
  }
  return { access_token: tokens.accessToken, ...common, refresh_token: tokens.refreshToken };
}
