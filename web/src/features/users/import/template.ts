import { importColumns } from '../../../../../api/src/modules/identity/rules/import-row.ts';

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

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (cells: readonly string[]): string => cells.map(cell).join(',');

/** The template as CSV that a spreadsheet opens as it is: with a mark for UTF-8, lines as RFC 4180 has them. */
export function templateCsv(): string {
  return `\uFEFF${[importColumns, ...examples].map(line).join('\r\n')}\r\n`;
}
