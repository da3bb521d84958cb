import type { Env } from '../../../platform/env.ts';
import type { ConnectorName } from '../rules/credentials.ts';
import type { Cursor } from '../rules/cursor.ts';
import type { RecordProblem } from '../rules/record-problems.ts';
import type { WorkerFields } from '../rules/worker-fields.ts';

export type { ConnectorName, Cursor, RecordProblem, WorkerFields };

/** One record of a source, read and checked. */
export interface SourceRecord {
  /** The record's own id over there; where it has none, the record itself as text. */
  readonly key: string;
  /** When it was said there, ISO 8601; the beginning of 1970 where that cannot be read. */
  readonly updatedAt: string;
  /** Null exactly where there are problems. */
  readonly fields: WorkerFields | null;
  /** As it came; cut where it is too large or too deep to be kept. */
  readonly payload: unknown;
  readonly problems: readonly RecordProblem[];
}

export interface Page {
  readonly records: readonly SourceRecord[];
  /** Where to go on once this page has been written. */
  readonly cursor: Cursor;
  /** About how many records remain, those of this page included; null where the source does not say. */
  readonly total: number | null;
  readonly last: boolean;
  /** The source has changed its form: the one record holds the raw page, and `read` throws SCHEMA_CHANGED next. */
  readonly kind?: 'schema';
}

export interface Connector {
  /** @throws SourceFault where the address, the credentials or the other side do not answer as they should */
  test(): Promise<void>;
  /**
   * Pages from a cursor on, each fetched when it is asked for.
   * @throws SourceFault; the reason of the signal where that was aborted
   */
  read(cursor: Cursor | null): AsyncIterable<Page>;
  /** About how many records wait behind a cursor; null where the source cannot say. */
  waiting(cursor: Cursor | null): Promise<number | null>;
}

export interface PersonToAsk {
  readonly id: string;
  readonly nik: string;
}

export interface ConnectorInput {
  readonly integration: {
    readonly connector: ConnectorName;
    readonly base_url: string;
    readonly batch_size: number;
  };
  readonly credentials: Readonly<Record<string, string>>;
  readonly env: Pick<Env, 'config' | 'log'>;
  readonly signal: AbortSignal;
  /** Health workers in the order of their ids, for a source that can only be asked person by person. */
  readonly people?: (after: string | null, limit: number) => Promise<readonly PersonToAsk[]>;
  readonly now: () => Date;
  /** What tests make shorter. */
  readonly pace?: Partial<Pace>;
}

/** Times in milliseconds. */
export interface Pace {
  readonly connect: number;
  readonly headers: number;
  readonly body: number;
  /** The pause before the first retry; each further one is twice as long. */
  readonly pause: number;
  /** The longest Retry-After that is waited for. */
  readonly longestWait: number;
  /** Requests a second, and how many may go at once after a rest. */
  readonly rate: number;
  readonly burst: number;
}

export type SourceFaultCode =
  | 'UNREACHABLE'
  | 'TIMEOUT'
  | 'TOO_MANY'
  | 'TOKEN_REFUSED'
  | 'BAD_ANSWER'
  | 'SCHEMA_CHANGED'
  | 'SERVER_ERROR'
  | 'ADDRESS_REFUSED'
  /** What is kept to speak with it cannot be opened: the key has changed. */
  | 'CREDENTIALS_UNREADABLE';

/** The other side did not do what it should. `detail` says how, in words that hold nothing personal. */
export class SourceFault extends Error {
  readonly code: SourceFaultCode;
  readonly detail: string;
  constructor(code: SourceFaultCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'SourceFault';
    this.code = code;
    this.detail = detail;
  }
}
