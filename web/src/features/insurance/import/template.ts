import { memberColumns } from '../../../../../api/src/modules/insurance/rules/member-row.ts';
import { csvOf } from '../../../app/imports/kind.ts';

/** Two rows that show each column filled in, and that a dry run accepts in the form they have. */
const examples: readonly (readonly string[])[] = [
  ['M90001', 'Budi Santoso', '3174012345678901', '1990-05-02', 'POL123', 'C789', 'ACTIVE'],
  ['M90002', 'Siti Aminah', '', '1992-08-15', 'POL123', '', ''],
];

export const templateCsv = (): string => csvOf([memberColumns, ...examples]);
