import { isObject } from '../rules/record-values.ts';
import { SourceFault } from './connector.ts';
import { type Answer, type Ask, type Client, said } from './http.ts';
import { refusal } from './refusal.ts';

/** For how long a token is taken to hold whose answer does not say so, in seconds. */
const UNSAID = 300;
/** A token is renewed so much before its end, at most a tenth of its life: the request is still on its way. */
const EARLY = 60;
const TOKEN = /^[!-~]{1,8192}$/;
const SECONDS = /^\d{1,9}$/;

interface Token {
  readonly text: string;
  readonly until: number;
}

/** Sends with a token of OAuth2's client credentials, fetched when it is first needed and kept until it ends. */
export interface Authorised {
  /**
   * A token that is refused is renewed once.
   * @throws SourceFault TOKEN_REFUSED where the new one is refused too, or none is given
   */
  send(ask: Ask): Promise<Answer>;
  /** Fetches a token and uses it for nothing. */
  prove(): Promise<void>;
}

export function authorise(
  client: Client,
  credentials: Readonly<Record<string, string>>,
  endpoint: Pick<Ask, 'path' | 'query'>,
  now: () => Date,
): Authorised {
  let current: Promise<Token> | null = null;
  const fetchToken = async (): Promise<Token> => {
    const { client_id = '', client_secret = '' } = credentials;
    if (client_id === '' || client_secret === '')
      throw new SourceFault('TOKEN_REFUSED', 'no client_id and client_secret are stored');
    // SATUSEHAT takes the type of grant from the address, HubSDMK from the form.
    const grant = endpoint.query === undefined ? { grant_type: 'client_credentials' } : {};
    const ask: Ask = { ...endpoint, method: 'POST', form: { ...grant, client_id, client_secret } };
    const asked = now().getTime();
    const answer = await client.send(ask);
    // OAuth2 answers 400 invalid_client or 401 to credentials that it does not know.
    if (answer.status === 400) throw new SourceFault('TOKEN_REFUSED', refusal(ask, answer).detail);
    if (answer.status !== 200) throw refusal(ask, answer);
    return readToken(ask, answer.body, asked);
  };
  const renew = (): Promise<Token> => {
    const next = fetchToken();
    current = next;
    // A failure is not kept: the next request tries anew.
    next.catch(() => {
      if (current === next) current = null;
    });
    return next;
  };
  /** Those who come while a token is being fetched wait for the same one. */
  const get = async (refused: Token | null): Promise<Token> => {
    const pending = current;
    if (pending === null) return renew();
    const token = await pending;
    if (token !== refused && now().getTime() < token.until) return token;
    // Another request may have renewed it while this one waited.
    return current !== null && current !== pending ? current : renew();
  };
  const sendWith = ({ text }: Token, ask: Ask) =>
    client.send({ ...ask, headers: { ...ask.headers, authorization: `Bearer ${text}` } });
  return {
    async send(ask) {
      const token = await get(null);
      const answer = await sendWith(token, ask);
      return answer.status === 401 ? sendWith(await get(token), ask) : answer;
    },
    async prove() {
      await get(null);
    },
  };
}

function readToken(ask: Ask, body: unknown, asked: number): Token {
  const { access_token: text, expires_in: life } = isObject(body) ? body : {};
  if (typeof text !== 'string' || !TOKEN.test(text))
    throw new SourceFault('BAD_ANSWER', said(ask, 'no token'));
  const seconds = secondsOf(life);
  return { text, until: asked + (seconds - Math.min(EARLY, seconds / 10)) * 1000 };
}

/** SATUSEHAT gives the number as a text. */
function secondsOf(life: unknown): number {
  if (typeof life === 'string' && SECONDS.test(life)) return Number(life);
  return typeof life === 'number' && life > 0 ? life : UNSAID;
}
