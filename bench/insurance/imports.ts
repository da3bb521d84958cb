import { Readable } from 'node:stream';
import { importMembers } from '../../api/src/modules/insurance/operations/import-members.ts';
import { memberImports } from '../../api/src/modules/insurance/repository/member-imports.ts';
import { newId } from '../../api/src/platform/clock/ids.ts';
import { inTenant, systemCause } from '../../api/src/platform/db/tx.ts';
import { filesOf } from '../../api/src/platform/files/store.ts';
import { loadMembers, type MadeMember, makeMembers } from '../generate/members.ts';
import { timed } from '../measure.ts';
import { type Context, emptyInstitution, type Measure, person } from './context.ts';

export const importMeasures: readonly Measure[] = [{ name: 'import', run: measureImport }];

const MOST_BYTES = 50_000_000;

/** One file of all members: checked, applied, and applied again; against COPY of the same rows, sealed alike. */
async function measureImport(context: Context): Promise<void> {
  const { report, members } = context;
  const copied = await copyRate(context, 'insurance.members');
  const bare = await copyRate(context, 'public.bench_members');
  const here = await emptyInstitution(context);
  const { id: uploader } = await person(here, 'TPA_ADMIN', 'CORE');
  const rate = async (dryRun: boolean) => members / ((await importOnce(here, uploader, dryRun)).ms / 1000);
  const checked = await rate(true);
  const applied = await rate(false);
  const again = await rate(false);
  const rows = members.toLocaleString('en-US');
  report.add(
    {
      what: `import of ${rows} members`,
      figure: applied,
      unit: 'rows/s',
      baseline: { what: 'rows/s COPY into the same table, words for search and NIK alike', figure: copied },
      ratio: applied / copied,
    },
    {
      what: 'the same',
      figure: applied,
      unit: 'rows/s',
      baseline: { what: 'rows/s COPY into a bare table of the same columns and indexes', figure: bare },
      ratio: applied / bare,
    },
    { what: `dry run of ${rows} members`, figure: checked, unit: 'rows/s' },
    { what: 'the same file again, which changes nothing', figure: again, unit: 'rows/s' },
  );
}

async function copyRate(context: Context, table: string): Promise<number> {
  const { tenantId, ground, env, end, members, options } = await emptyInstitution(context);
  const client = await ground.connect();
  await client.query('set row_security = off');
  await client.query(
    'drop table if exists public.bench_members; create table public.bench_members (like insurance.members including all)',
  );
  const rows = makeMembers(options.seed, members, end);
  const { ms } = await timed(() => loadMembers({ client, tenantId, end }, env.keys, rows, table));
  return members / (ms / 1000);
}

async function importOnce(
  { env, tenantId, members, options, end }: Context,
  uploader: string,
  dryRun: boolean,
) {
  const source = Readable.from(lines(makeMembers(options.seed, members, end)), { objectMode: false });
  const file = await filesOf(env).put(tenantId, source, { folder: 'imports', maxBytes: MOST_BYTES });
  const id = newId();
  await inTenant(env, tenantId, systemCause, (tx) =>
    memberImports.insert(tx, {
      id,
      user_id: uploader,
      file_name: 'peserta.csv',
      file_key: file.key,
      dry_run: dryRun,
    }),
  );
  const ran = await timed(() => importMembers(env, tenantId, id, new AbortController().signal));
  const job = await inTenant(env, tenantId, systemCause, (tx) => memberImports.read(tx, id));
  if (job?.state !== 'done' || job.rows_ok !== members)
    throw new Error(`the import kept ${job?.rows_ok} of ${members} rows`);
  return ran;
}

const LINES = 500;

function* lines(members: Iterable<MadeMember>): Generator<string> {
  let some = ['number,name,nik,birth_date,policy_number,client_code,status\n'];
  for (const { number, name, nik, birthDate, policyNumber, clientCode } of members) {
    some.push(`${number},${name},${nik},${birthDate},${policyNumber},${clientCode},ACTIVE\n`);
    if (some.length < LINES) continue;
    yield some.join('');
    some = [];
  }
  yield some.join('');
}
