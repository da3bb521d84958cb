import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client.ts';
import { isApiError } from '../../api/errors.ts';
import type { ImportJob } from '../../api/identity.ts';

const POLL_MS = 1000;

/** What comes in from a file: where it is sent, and what its rows are called. */
export interface ImportKind {
  /** Names its words under `of` in imports.id.ts and imports.en.ts. */
  id: 'users' | 'members' | 'siswa';
  fetch: (id: string) => Promise<ImportJob>;
  /** Address that takes the file for a dry run. */
  upload: string;
  /** Applies what a dry run has found right; answers the id of the work. */
  apply: (id: string) => Promise<string>;
  template: () => string;
  listHref: string;
  importHref: (job?: string) => string;
  /** Asks anew for the lists that show what has come in. */
  refresh: () => Promise<void>;
}

/** Name of a column and what belongs in it. */
export interface ColumnHint {
  name: string;
  hint: string;
}

export const isRunning = (job: ImportJob): boolean => job.state === 'queued' || job.state === 'running';

/** How far an import is; asked again while it runs, also by the event of its end. */
export const importQuery = (kind: ImportKind, id: string) =>
  queryOptions({
    queryKey: [kind.id, 'import', id],
    queryFn: () => kind.fetch(id),
    refetchInterval: (query) => (query.state.data && !isRunning(query.state.data) ? false : POLL_MS),
    // Left and come back to, it must not show where it stood.
    staleTime: 0,
  });

/** Hands the file over to be checked; answers the id of the dry run. */
export async function uploadDryRun(kind: ImportKind, file: File, key: string): Promise<string> {
  const body = new FormData();
  body.append('file', file);
  const response = await send(kind.upload, {
    method: 'POST',
    body,
    headers: { 'Idempotency-Key': key },
  });
  const answer = (await response.json()) as { data: { job_id: string } };
  return answer.data.job_id;
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (cells: readonly string[]): string => cells.map(cell).join(',');

/** Rows as CSV that a spreadsheet opens as it is: with a mark for UTF-8, lines as RFC 4180 has them. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map(line).join('\r\n')}\r\n`;
}

/** What is wrong with the file itself, in words for whoever chose it: the API names types of content. */
export function refusalOf(error: unknown): 'notTable' | 'emptyFile' | null {
  if (isApiError(error, 'UNSUPPORTED_MEDIA_TYPE')) return 'notTable';
  return isApiError(error, 'VALIDATION_FAILED') && 'file' in error.fields ? 'emptyFile' : null;
}
