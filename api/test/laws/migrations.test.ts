import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, ROOT } from './files.ts';
import { checksum, findMigrationFaults } from './migrations.ts';

const file = (name: string, text = '') => ({ path: `api/db/migrations/${name}`, text });

describe('the law of migrations', () => {
  test('they go forward only', () => {
    const files = filesBelow('api/db/migrations', /\.sql$/);
    const released = readFileSync(join(ROOT, 'api/db/released.sha256'), 'utf8');
    expect(files.length).toBeGreaterThan(2);
    expect(findMigrationFaults(files, released)).toEqual([]);
  });

  test.each([
    [
      'two files of one number',
      [file('0001_platform.sql'), file('0001_tenancy.sql')],
      '',
      'number 2 is expected',
    ],
    ['a gap', [file('0002_platform.sql')], '', 'number 1 is expected'],
    ['a module that there is not', [file('0001_perpustakaan.sql')], '', 'no module'],
    ['a name of another form', [file('0001-platform.sql')], '', 'is to be called'],
    [
      'a table of another module',
      [file('0001_tenancy.sql', 'create table identity.x (id int)')],
      '',
      'changes identity.x',
    ],
    [
      'rows of another module',
      [file('0001_tenancy.sql', 'insert into platform.x values (1)')],
      '',
      'changes platform.x',
    ],
    [
      'a change after release',
      [file('0001_platform.sql', 'b')],
      `${checksum('a')}  0001_platform.sql`,
      'was changed',
    ],
    ['a file that is gone', [], `${checksum('a')}  0001_platform.sql`, 'is gone'],
  ])('it bites on %s', (_title, files, released, fault) => {
    expect(findMigrationFaults(files, released).join('\n')).toContain(fault);
  });

  test('it lets released files and new ones pass', () => {
    const files = [
      file('0001_platform.sql', 'a'),
      file('0002_identity_more.sql', 'create table identity.x (id int)'),
    ];
    expect(findMigrationFaults(files, `# released\n${checksum('a')}  0001_platform.sql\n`)).toEqual([]);
  });
});
