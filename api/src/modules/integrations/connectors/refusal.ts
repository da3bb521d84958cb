import { isObject } from '../rules/record-values.ts';
import { SourceFault } from './connector.ts';
import { type Answer, type Ask, said } from './http.ts';

const CODE = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

/** The fault that a 4xx is. Of its body only a short code is repeated, never its words: those may name people. */
export function refusal(ask: Ask, { status, body }: Answer): SourceFault {
  const code = codeIn(body);
  const detail = said(ask, `HTTP ${status}${code === null ? '' : ` ${code}`}`);
  return new SourceFault(status === 401 || status === 403 ? 'TOKEN_REFUSED' : 'BAD_ANSWER', detail);
}

/** `{error: {code}}` of RegNakes and HubSDMK, `{error}` of OAuth2, `{issue: [{code}]}` of FHIR. */
function codeIn(body: unknown): string | null {
  if (!isObject(body)) return null;
  const { error, issue } = body;
  const said = isObject(error) ? error.code : error;
  const found = said ?? (Array.isArray(issue) && isObject(issue[0]) ? issue[0].code : null);
  return typeof found === 'string' && CODE.test(found) ? found : null;
}
