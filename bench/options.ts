import { parseArgs } from 'node:util';

export interface Options {
  readonly name: string;
  readonly quick: boolean;
  readonly users: number;
  readonly auditRows: number;
  readonly rules: number;
  readonly tenants: number;
  /** How many workers are killed. */
  readonly kills: number;
  readonly seed: string;
  /** Folder that keeps the generated data from run to run. */
  readonly keep: string | undefined;
  /** Seconds of one round of one side of a comparison. */
  readonly seconds: number;
  readonly rounds: number;
  /** Only measures whose name holds this text. */
  readonly only: string | undefined;
}

export const USAGE = `Usage: npm run bench -- <identity|insurance|integrations|kedisiplinan|platform|tenancy> [--quick] [--keep=<folder>] [--only=<text>]
  [--users=200000] [--audit=5000000] [--rules=100000] [--tenants=10000] [--kills=50] [--seed=balai] [--seconds=5] [--rounds=3]`;

/** @throws Error with the usage when the arguments are not understood */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      users: { type: 'string' },
      audit: { type: 'string' },
      rules: { type: 'string' },
      tenants: { type: 'string' },
      kills: { type: 'string' },
      seed: { type: 'string', default: 'balai' },
      keep: { type: 'string' },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new Error(USAGE);
  const { quick } = values;
  return {
    name,
    quick,
    users: count('users', values.users, quick ? 2_000 : 200_000),
    auditRows: count('audit', values.audit, quick ? 20_000 : 5_000_000),
    rules: count('rules', values.rules, quick ? 10_000 : 100_000),
    tenants: count('tenants', values.tenants, quick ? 200 : 10_000),
    kills: count('kills', values.kills, quick ? 2 : 50),
    seed: values.seed,
    keep: values.keep,
    seconds: count('seconds', values.seconds, quick ? 1 : 5),
    rounds: count('rounds', values.rounds, quick ? 2 : 3),
    only: values.only,
  };
}

function count(name: string, text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} wants a number from 1.\n${USAGE}`);
  return value;
}
