import type { Ground } from './ground.ts';
import { openGround } from './ground.ts';
import { measureIdentity } from './identity/measures.ts';
import { measureInsurance } from './insurance/measures.ts';
import { measureIntegrations } from './integrations/measures.ts';
import { measureKedisiplinan } from './kedisiplinan/measures.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { measurePlatform } from './platform/measures.ts';
import { createReport, type Report } from './report.ts';
import { measureTenancy } from './tenancy/measures.ts';

/** A benchmark adds rows to the report and answers facts about what it measured on. */
type Benchmark = (
  ground: Ground,
  options: Options,
  report: Report,
) => Promise<Readonly<Record<string, unknown>>>;

const benchmarks: Readonly<Record<string, Benchmark>> = {
  identity: measureIdentity,
  insurance: measureInsurance,
  integrations: measureIntegrations,
  kedisiplinan: measureKedisiplinan,
  platform: measurePlatform,
  tenancy: measureTenancy,
};

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const benchmark = benchmarks[options.name];
  if (!benchmark) throw new Error(`There is no benchmark ${options.name}.\n${USAGE}`);
  const report = createReport();
  const ground = await openGround(options.keep);
  // Ctrl-C must not leave a server behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void ground.close().finally(() => process.exit(1)));
  try {
    const facts = await benchmark(ground, options, report);
    const file = report.write(options, { postgres: ground.postgres, ...facts });
    console.log(`Written to ${file}`);
  } finally {
    await ground.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
