import { Readable } from 'node:stream';
import { audit } from '../../../../platform/audit/write.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { Cursor } from '../../../../platform/paging/cursor.ts';
import { csvFile } from '../../../../platform/sheets/csv.ts';
import { writeXlsx } from '../../../../platform/sheets/xlsx-write.ts';
import { type ListedUser, listUsers, type UserFilters, type UserSort } from '../../queries/users.ts';
import { restrictionsText } from '../../rules/import-row.ts';

const PAGE = 500;
const HEADER = [
  'username',
  'email',
  'full_name',
  'phone',
  'user_type',
  'roles',
  'status',
  'restrictions',
  'created_at',
  'last_login_at',
] as const;
type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** The filtered users as a file, streamed page by page. A NIK is never in it. The import reads it. */
export async function exportUsers(
  run: Run,
  filters: UserFilters,
  sort: UserSort,
  format: 'csv' | 'xlsx',
): Promise<Readable> {
  const { nik, q, restriction, ...open } = filters;
  await run((tx) =>
    audit(tx, {
      action: 'user.exported',
      resource: 'user',
      details: { format, filters: { ...open, by_nik: nik !== undefined } },
      // What was searched for may be a name, or a member's number.
      ...(q === undefined && restriction === undefined ? {} : { personal: { q, restriction } }),
    }),
  );
  const lines = rows(run, filters, sort);
  return format === 'xlsx'
    ? writeXlsx('Pengguna', lines)
    : Readable.from(csvFile(lines), { objectMode: false });
}

async function* rows(run: Run, filters: UserFilters, sort: UserSort): AsyncGenerator<readonly string[]> {
  yield HEADER;
  let cursor: Cursor | null = null;
  for (;;) {
    const from: Cursor | null = cursor;
    const found: ListedUser[] = await run((tx) =>
      listUsers(tx, filters, { sort, limit: PAGE, cursor: from }),
    );
    for (const user of found) yield line(user);
    const last = found.at(-1);
    if (!last || found.length < PAGE) return;
    cursor = { values: [last.key, last.id], back: false };
  }
}

function line(user: ListedUser): readonly string[] {
  return [
    user.username,
    user.email ?? '',
    user.full_name,
    user.phone ?? '',
    user.user_type,
    user.roles.map((role) => role.name).join('|'),
    user.status,
    restrictionsText(user.restrictions),
    user.created_at,
    user.last_login_at ?? '',
  ];
}
