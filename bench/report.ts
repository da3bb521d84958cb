import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Compared } from './measure.ts';
import type { Options } from './options.ts';

export interface Row {
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  readonly baseline?: { readonly what: string; readonly figure: number };
  /** figure / baseline */
  readonly ratio?: number;
  /** Lowest and highest ratio of the rounds. */
  readonly spread?: readonly [number, number];
  readonly target?: string;
  readonly met?: boolean;
  readonly note?: string;
}

interface Wanted {
  readonly text: string;
  readonly met: boolean;
}

/** A row of a comparison by rounds. */
export function comparedRow(
  what: string,
  unit: string,
  baseline: string,
  compared: Compared,
  wanted?: Wanted,
): Row {
  return {
    what,
    figure: compared.figure,
    unit,
    baseline: { what: baseline, figure: compared.baseline },
    ratio: compared.ratio,
    spread: [Math.min(...compared.ratios), Math.max(...compared.ratios)],
    ...(wanted ? { target: wanted.text, met: wanted.met } : {}),
  };
}

export interface Report {
  add(...rows: Row[]): void;
  /** Says on the terminal what is being done. */
  say(line: string): void;
  write(options: Options, facts: Readonly<Record<string, unknown>>): string;
}

const FOLDER = join(import.meta.dirname, 'results');

export function createReport(): Report {
  const rows: Row[] = [];
  const startedAt = new Date();
  const load = loadavg().map((value) => Math.round(value * 100) / 100);
  return {
    add(...added) {
      rows.push(...added);
      for (const row of added) console.log(`  ${line(row).join('  ')}`);
    },
    say: (text) => console.log(text),
    write(options, facts) {
      console.log(`\n${table(rows)}\n`);
      mkdirSync(FOLDER, { recursive: true });
      const file = join(FOLDER, `${options.name}${partOf(options)}.json`);
      const { keep: _keep, ...asked } = options;
      const content = { startedAt, finishedAt: new Date(), machine: machine(load), asked, facts, rows };
      writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
      return file;
    },
  };
}

/** A part of a run must not take the place of a whole one. */
function partOf({ quick, only }: Options): string {
  return quick ? '.quick' : only === undefined ? '' : '.part';
}

function machine(load: readonly number[]) {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    commit: commit(),
    /** Of 1, 5 and 15 minutes before the start: above 0 something else was running too. */
    loadBefore: load,
  };
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return 'unknown';
  }
}

function table(rows: readonly Row[]): string {
  const lines = [['measure', 'figure', 'baseline', 'ratio', 'target', ''], ...rows.map(line)];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  return lines
    .map((cells) =>
      cells
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function line(row: Row): string[] {
  const spread = row.spread ? ` (${number(row.spread[0])}–${number(row.spread[1])})` : '';
  const verdict = row.met === undefined ? '' : row.met ? 'met' : 'MISSED';
  return [
    row.what,
    `${number(row.figure)} ${row.unit}`,
    row.baseline ? `${number(row.baseline.figure)} ${row.baseline.what}` : '–',
    row.ratio === undefined ? '–' : `${number(row.ratio)}${spread}`,
    row.target ?? '–',
    [verdict, row.note ?? ''].filter((text) => text !== '').join(' · '),
  ];
}

function number(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 1000) return Math.round(value).toLocaleString('en-US');
  return size >= 100
    ? value.toFixed(0)
    : size >= 10
      ? value.toFixed(1)
      : size >= 1
        ? value.toFixed(2)
        : value.toFixed(3);
}
