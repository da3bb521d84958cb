import { hash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import type { SourceRecord } from '../connectors/connector.ts';
import type { Said } from '../rules/merging.ts';
import { nameKey, personText } from '../rules/name-key.ts';
import { fieldsOf, type Source } from '../rules/ownership.ts';
import type { WorkerFields } from '../rules/worker-fields.ts';

export const NIK_CONTEXT = 'integrations.health_workers.nik';

const AT_ONCE = 100;

/** What stands for a NIK wherever it is looked for, in hexadecimal. */
export function nikIndexOf({ env }: Pick<Tx, 'env'>, nik: string): string {
  return indexOf(env, nik);
}

function indexOf({ keys }: Pick<Env, 'keys'>, nik: string): string {
  return keys.blindIndex(nik, NIK_CONTEXT).toString('hex');
}

/**
 * Makes a page ready outside of any transaction, while PostgreSQL writes the one before: a few records at a time, so
 * that what is to be sent meanwhile leaves.
 */
export async function preparePage(
  env: Pick<Env, 'keys'>,
  source: Source,
  page: readonly SourceRecord[],
): Promise<(Said | null)[]> {
  const ready: (Said | null)[] = [];
  for (const record of page) {
    ready.push(prepareRecord(env, source, record));
    if (ready.length % AT_ONCE === 0) await turn();
  }
  return ready;
}

/** A record as it is merged, or null where it is not good. By which person it may be matched is for personOf. */
export function prepareRecord(env: Pick<Env, 'keys'>, source: Source, record: SourceRecord): Said | null {
  const { key, fields, problems, updatedAt } = record;
  if (fields === null || problems.length > 0) return null;
  const { nik } = fields;
  return {
    key,
    fields,
    at: updatedAt,
    hash: digestOf(source, fields, updatedAt),
    nik: typeof nik === 'string' ? indexOf(env, nik) : null,
    person: null,
  };
}

/** Name, place and date of birth together. Only asked for where a record is not known word for word. */
export function personOf({ fields: { name, birth_place: place, birth_date: date } }: Said): string | null {
  return typeof name === 'string' && place && date ? personText(nameKey(name), place, date) : null;
}

/**
 * Digest of what a source says and when. Without the NIK, which is in the database under a key alone: whoever has the
 * rest and this could else try them all.
 */
function digestOf(source: Source, fields: WorkerFields, at: string): string {
  let text = `1\u0001${at}`;
  for (const field of fieldsOf[source]) {
    const value = fields[field];
    text += value === undefined ? '\u0002' : value === null ? '\u0003' : `\u0001${value}`;
  }
  return hash('sha256', text, 'base64url').slice(0, 22);
}
