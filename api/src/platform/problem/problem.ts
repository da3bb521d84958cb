/**
 * The errors of the API. A module adds its codes by augmenting `ErrorCodes` in its `errors.ts`
 * (`interface ErrorCodes { identity: keyof typeof errors }`) and gives status and words to the roots.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging, one key per module
export interface ErrorCodes {}
export type Code = ErrorCodes[keyof ErrorCodes];

/** Codes of single fields, filled in the same way. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging, one key per module
export interface FieldCodes {}
export type FieldCode = FieldCodes[keyof FieldCodes];

export type Params = Readonly<Record<string, string | number>>;
export type Locale = 'id' | 'en';
/** A text in both languages; `{name}` is replaced by the parameter of that name. */
export interface Words {
  readonly id: string;
  readonly en: string;
}
export interface FieldError {
  readonly code: FieldCode;
  readonly params?: Params;
}

interface ProblemOptions {
  readonly params?: Params;
  readonly fields?: Readonly<Record<string, readonly FieldError[]>>;
  /** Seconds until a new try makes sense: becomes Retry-After. */
  readonly retryAfter?: number;
  /** What the caller needs to go on (the choices of TENANT_CHOICE, the current version of a conflict). */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** The one error that may reach a caller. Everything else becomes INTERNAL_ERROR without a word of detail. */
export class Problem extends Error {
  readonly code: Code;
  readonly params: Params;
  readonly fields: Readonly<Record<string, readonly FieldError[]>> | null;
  readonly retryAfter: number | null;
  readonly data: Readonly<Record<string, unknown>> | null;

  constructor(code: Code, options: ProblemOptions = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Problem';
    this.code = code;
    this.params = options.params ?? {};
    this.fields = options.fields ?? null;
    this.retryAfter = options.retryAfter ?? null;
    this.data = options.data ?? null;
  }

  /** 422 with all broken rules at once. */
  static invalid(fields: Readonly<Record<string, readonly FieldError[]>>): Problem {
    return new Problem('VALIDATION_FAILED', { fields });
  }
}

export type StatusTable<C extends string = string> = Readonly<Record<C, number>>;
export type WordTable<C extends string = string> = Readonly<Record<C, Words>>;

/** Status, words of codes and words of field codes of all modules together. */
export interface ErrorBook {
  status(code: Code): number;
  say(code: Code, locale: Locale, params?: Params): string;
  sayField(error: FieldError, locale: Locale): string;
}

export interface ErrorPart {
  readonly status: StatusTable;
  readonly words: WordTable;
  readonly fieldWords: WordTable;
  /** States by their codes, as errors say them that name one as `from`, `to` or `state`. */
  readonly states?: WordTable;
}

/** @throws when two modules claim one code: a code means one thing everywhere. */
export function createErrorBook(parts: readonly ErrorPart[]): ErrorBook {
  const status = merge(parts.map((part) => part.status));
  const words = merge(parts.map((part) => part.words));
  const fieldWords = merge(parts.map((part) => part.fieldWords));
  const states = mergeStates(parts);
  const spoken = (params: Params = {}, locale: Locale): Params =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => {
        const said = STATES.has(name) ? states.get(String(value))?.[locale] : undefined;
        return [name, said ?? dayInWords(value, locale)];
      }),
    );
  return {
    status: (code) => status.get(code) ?? 500,
    say: (code, locale, params) => fill(words.get(code)?.[locale] ?? code, spoken(params, locale)),
    sayField: ({ code, params }, locale) =>
      fill(fieldWords.get(code)?.[locale] ?? code, spoken(params, locale)),
  };
}

const STATES: ReadonlySet<string> = new Set(['from', 'to', 'state']);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const days = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
} as const satisfies Record<Locale, Intl.DateTimeFormat>;

/** A day as people say it (`2026-01-01` → 1 Januari 2026); anything else as it is. */
function dayInWords(value: string | number, locale: Locale): string | number {
  if (typeof value !== 'string' || !DAY.test(value)) return value;
  const day = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? value : days[locale].format(day);
}

function merge<T>(tables: readonly Readonly<Record<string, T>>[]): Map<string, T> {
  const all = new Map<string, T>();
  for (const table of tables)
    for (const [code, value] of Object.entries(table)) {
      if (all.has(code)) throw new Error(`error code ${code} is declared twice`);
      all.set(code, value);
    }
  return all;
}

/** @throws when two modules call one state by different words */
function mergeStates(parts: readonly ErrorPart[]): Map<string, Words> {
  const all = new Map<string, Words>();
  for (const [state, words] of parts.flatMap((part) => Object.entries(part.states ?? {}))) {
    const known = all.get(state);
    if (known && (known.id !== words.id || known.en !== words.en))
      throw new Error(`the state ${state} has two names`);
    all.set(state, words);
  }
  return all;
}

/** Puts parameters into a text: `{min}` → the value of `min`. */
export function fill(text: string, params: Params = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
