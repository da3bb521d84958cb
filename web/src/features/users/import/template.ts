import { importColumns } from '../../../../../api/src/modules/identity/rules/import-row.ts';
import { csvOf } from '../../../app/imports/kind.ts';

/** Two rows that show each column filled in, and that a dry run accepts in the form they have. */
const examples: readonly (readonly string[])[] = [
  [
    'budi.santoso',
    'budi.santoso@contoh.example',
    'Budi Santoso',
    '+6281234567890',
    '3174012345678901',
    'CORE',
    'READER',
    '',
    '',
  ],
  ['siti.aminah', '', 'Siti Aminah', '', '', 'CORE', '', '', ''],
];

export const templateCsv = (): string => csvOf([importColumns, ...examples]);
