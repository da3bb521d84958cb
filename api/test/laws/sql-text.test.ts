import { describe, expect, test } from 'vitest';
import { filesBelow, isTest } from './files.ts';
import { findSqlFaults } from './sql-text.ts';

const at = (path: string, text: string) => findSqlFaults([{ path: `api/src/modules/${path}`, text }]);

describe('the law of SQL text', () => {
  test('module code keeps it', () => {
    const files = filesBelow('api/src', /\.ts$/).filter(({ path }) => !isTest(path));
    expect(files.length).toBeGreaterThan(20);
    expect(findSqlFaults(files)).toEqual([]);
  });

  test.each([
    [
      'a template in an operation',
      'identity/operations/a.ts',
      'tx.run(sql`select 1`)',
      'SQL outside of repository',
    ],
    [
      'a builder in an operation',
      'identity/operations/a.ts',
      "db.selectFrom('identity.roles')",
      'SQL outside of repository',
    ],
    [
      'plain text in a route',
      'identity/routes/a.ts',
      "client.query('select id from x')",
      'SQL outside of repository',
    ],
    [
      'a builder that writes elsewhere',
      'praktikum/repository.ts',
      "db.updateTable('identity.users')",
      'writes to identity',
    ],
    [
      'a template that writes elsewhere',
      'identity/repository/a.ts',
      'sql`INSERT INTO tenancy.tenants (id) values (1)`',
      'writes to tenancy',
    ],
    [
      'a writing part of a CTE',
      'identity/queries.ts',
      'sql`with x as (delete from platform.mails returning id) select * from x`',
      'writes to platform',
    ],
    [
      'a read against the arrows',
      'tenancy/queries.ts',
      "db.selectFrom('identity.users')",
      'reads identity.users against the arrows',
    ],
    [
      'a join against the arrows',
      'praktikum/queries.ts',
      'sql`select 1 from praktikum.kelas join insurance.claims on true`',
      'reads insurance.claims',
    ],
  ])('it bites on %s', (_title, path, text, fault) => {
    expect(at(path, text).join('\n')).toContain(fault);
  });

  test('it bites on a platform that writes into a module', () => {
    const text = 'sql`update identity.users set epoch = 1`';
    expect(findSqlFaults([{ path: 'api/src/platform/a.ts', text }]).join()).toContain('writes to identity');
  });

  test('it lets own writes, reads along the arrows and plain words pass', () => {
    expect(
      at(
        'identity/repository.ts',
        "db.insertInto('identity.roles'); sql`update identity.users set epoch = 1`",
      ),
    ).toEqual([]);
    expect(
      at('identity/queries.ts', 'sql`select 1 from identity.users join tenancy.tenants on true`'),
    ).toEqual([]);
    expect(at('identity/operations/a.ts', "throw new Error('select one of the roles')")).toEqual([]);
  });
});
