import { describe, expect, it } from 'vitest';
import { checkRow, readHeader } from '../../../../../api/src/modules/identity/rules/import-row.ts';
import { templateCsv } from './template.ts';

const rows = templateCsv()
  .slice(1)
  .trimEnd()
  .split('\r\n')
  .map((line) => line.split(','));

describe('the template of an import', () => {
  it('FR-USER-001 has the columns that the API reads, each once', () => {
    expect(readHeader(rows[0] ?? []).faults).toEqual([]);
  });

  it('FR-USER-001 has examples that a dry run accepts', () => {
    const { columns } = readHeader(rows[0] ?? []);
    const reader = {
      id: 'r',
      tenantRoleId: 1,
      name: 'READER',
      builtIn: true,
      allowedUserTypes: ['CORE'],
      permissions: [],
    };
    const context = {
      granter: { userType: 'CORE', restrictions: {}, roleNames: [], permissions: new Set<string>() },
      roles: new Map([['READER', reader]]),
      definitions: [],
    };
    for (const row of rows.slice(1)) expect(checkRow({ cells: row }, columns, context).faults).toEqual([]);
  });
});
