import { describe, expect, it } from 'vitest';
import {
  checkMemberRow,
  readMemberHeader,
} from '../../../../../api/src/modules/insurance/rules/member-row.ts';
import { templateCsv } from './template.ts';

const rows = templateCsv()
  .slice(1)
  .trimEnd()
  .split('\r\n')
  .map((line) => line.split(','));

describe('the template of an import of members', () => {
  it('INS-20 has the columns that the API reads, each once', () => {
    expect(readMemberHeader(rows[0] ?? []).faults).toEqual([]);
  });

  it('INS-20 has examples that a dry run accepts', () => {
    const { columns } = readMemberHeader(rows[0] ?? []);
    for (const cells of rows.slice(1))
      expect(checkMemberRow({ cells }, columns, '2026-11-21').faults).toEqual([]);
  });
});
