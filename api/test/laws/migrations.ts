import { createHash } from 'node:crypto';
import type { SourceFile } from './files.ts';
import { SCHEMAS } from './wall-lists.ts';

export function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Migrations go forward only: each file has one number and one module, and what has been released is never touched
 * again (every database in the world would refuse it).
 * @param released lines `<sha256>  <file name>`, in the order of release
 */
export function findMigrationFaults(files: readonly SourceFile[], released: string): string[] {
  const names = files.map(({ path }) => path.split('/').at(-1) ?? '');
  const faults = names.flatMap((name, index) => {
    const [, number, module] = /^(\d{4})_([a-z]+)(?:_[a-z0-9_]+)?\.sql$/.exec(name) ?? [];
    if (!number || !module) return [`${name}: is to be called 0001_module_what.sql`];
    return [
      ...(Number(number) === index + 1 ? [] : [`${name}: number ${index + 1} is expected here`]),
      ...((SCHEMAS as readonly string[]).includes(module)
        ? foreignTables(files[index]?.text ?? '', module).map((table) => `${name}: changes ${table}`)
        : [`${name}: ${module} is no module`]),
    ];
  });
  const sums = new Map(files.map(({ text }, index) => [names[index], checksum(text)]));
  for (const line of released.split('\n').filter((each) => each.trim() && !each.startsWith('#'))) {
    const [sum, name] = line.split(/\s+/);
    if (!sums.has(name)) faults.push(`${name}: was released and is gone`);
    else if (sums.get(name) !== sum) faults.push(`${name}: was changed after its release`);
  }
  return faults;
}

/** Tables of other modules that a migration makes, alters, drops or fills. */
function foreignTables(text: string, own: string): string[] {
  const plain = text.replace(/--.*$/gm, '').replace(/\$\$[\s\S]*?\$\$/g, '');
  const changes =
    /\b(?:create table(?: if not exists)?|alter table(?: only)?|drop table(?: if exists)?|insert into|update|delete from|truncate)\s+(\w+)\.(\w+)/gi;
  return [...plain.matchAll(changes)]
    .filter(([, schema]) => schema !== own)
    .map(([, schema, table]) => `${schema}.${table}`);
}
