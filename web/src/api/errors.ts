/** Codes that this client makes itself, for what never reached the API or came back unreadable. */
export type ClientCode = 'NETWORK' | 'UNREADABLE';

interface Parts {
  status: number;
  code: string;
  message: string;
  fields: Record<string, string[]>;
  requestId: string | null;
  retryAfter: number | null;
  data: unknown;
}

/** An answer that is not a success. `message` is in the reader's language, `fields` per field of a form. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Record<string, string[]>;
  readonly requestId: string | null;
  /** Seconds to wait before another try, where the API said so. */
  readonly retryAfter: number | null;
  readonly data: unknown;

  constructor(parts: Parts) {
    super(parts.message);
    this.name = 'ApiError';
    this.status = parts.status;
    this.code = parts.code;
    this.fields = parts.fields;
    this.requestId = parts.requestId;
    this.retryAfter = parts.retryAfter;
    this.data = parts.data;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** `Retry-After` in seconds, from a number or from a date. */
export function retryAfterOf(headers: Headers, now = Date.now()): number | null {
  const text = headers.get('retry-after');
  if (text === null) return null;
  if (/^\d+$/.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

function fieldsOf(errors: unknown): Record<string, string[]> {
  if (!isRecord(errors)) return {};
  const pairs = Object.entries(errors).filter((pair): pair is [string, string[]] => Array.isArray(pair[1]));
  return Object.fromEntries(pairs);
}

/** Reads the API's error envelope; anything else becomes UNREADABLE. */
export function toApiError(body: unknown, response: Response): ApiError {
  const shared = { status: response.status, retryAfter: retryAfterOf(response.headers) };
  const header = response.headers.get('x-request-id');
  if (isRecord(body) && body.success === false && typeof body.code === 'string') {
    const meta = isRecord(body.meta) ? body.meta : {};
    return new ApiError({
      ...shared,
      code: body.code,
      message: typeof body.message === 'string' ? body.message : '',
      fields: fieldsOf(body.errors),
      requestId: typeof meta.request_id === 'string' ? meta.request_id : header,
      data: body.data ?? null,
    });
  }
  return new ApiError({
    ...shared,
    code: 'UNREADABLE',
    message: '',
    fields: {},
    requestId: header,
    data: null,
  });
}

/** No answer at all: offline, refused, cut. */
export const networkError = (): ApiError =>
  new ApiError({
    status: 0,
    code: 'NETWORK',
    message: '',
    fields: {},
    requestId: null,
    retryAfter: null,
    data: null,
  });

export const isApiError = (error: unknown, ...codes: string[]): error is ApiError =>
  error instanceof ApiError && (codes.length === 0 || codes.includes(error.code));
