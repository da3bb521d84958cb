// Holds the build against the budget: the JavaScript that stands between a visitor and the login form.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KIB = 170;
const dist = new URL('../dist/', import.meta.url);

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')) as Record<
  string,
  Chunk
>;

/** What the first screen needs: the entry, the login page and the Indonesian words it shows. */
const firstScreen = [
  'index.html',
  'src/features/identity/login/LoginPage.tsx',
  'src/i18n/words/common.id.ts',
  'src/i18n/words/auth.id.ts',
];

const seen = new Set<string>();
const files = new Set<string>();

function visit(key: string): void {
  if (seen.has(key)) return;
  seen.add(key);
  const chunk = manifest[key];
  if (chunk === undefined)
    throw new Error(`The build has no ${key}: has the login page moved? Mend scripts/size.ts.`);
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const next of chunk.imports ?? []) visit(next);
}

for (const key of firstScreen) visit(key);

const kib = (file: string): number => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1024;
const rows = [...files].map((file) => ({ file, size: kib(file) })).sort((a, b) => b.size - a.size);
const sum = (end: string): number =>
  rows.filter((row) => row.file.endsWith(end)).reduce((total, row) => total + row.size, 0);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
for (const row of rows) say(`${row.size.toFixed(1).padStart(8)} KiB gz  ${row.file}`);
const js = sum('.js');
say(
  `JavaScript to the login form: ${js.toFixed(1)} of ${BUDGET_KIB} KiB gz; style sheets: ${sum('.css').toFixed(1)} KiB gz`,
);
if (js > BUDGET_KIB) {
  say('Over budget: load what the login form does not need from a route of its own.');
  process.exitCode = 1;
}
