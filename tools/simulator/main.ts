import { type Simulator, type SimulatorOptions, startSimulator } from './server.ts';

// The external systems of the demo, on loopback. Settings: see README.md beside this file.

function number(name: string, fallback: number, most: number): number {
  const given = process.env[name];
  if (given === undefined || given === '') return fallback;
  const value = Number(given);
  if (!(value >= 0 && value <= most)) throw new Error(`${name}=${given} is not a number from 0 to ${most}.`);
  return value;
}

/** With `--or-free` a port in use is no reason to give up: whoever starts us so is told where we are. */
async function start(options: SimulatorOptions): Promise<Simulator> {
  try {
    return await startSimulator(options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (!process.argv.includes('--or-free'))
      throw new Error(
        `port ${options.port} is in use. Choose another by BALAI_SIMULATOR_PORT, or 0 for a free one.`,
      );
    const simulator = await startSimulator({ ...options, port: 0 });
    console.log(`Port ${options.port} is in use; the external systems are simulated on ${simulator.port}.`);
    return simulator;
  }
}

async function main(): Promise<void> {
  const simulator = await start({
    port: number('BALAI_SIMULATOR_PORT', 4010, 65_535),
    count: Math.floor(number('BALAI_SIMULATOR_COUNT', 1200, 10_000_000)),
    seed: Math.floor(number('BALAI_SIMULATOR_SEED', 1, 2 ** 32 - 1)),
    bad: number('BALAI_SIMULATOR_BAD', 0, 1),
    twins: number('BALAI_SIMULATOR_TWINS', 0, 1),
    latencyMs: number('BALAI_SIMULATOR_LATENCY_MS', 0, 60_000),
    fast: process.env.BALAI_SIMULATOR_FAST === '1',
  });
  const drift = number('BALAI_SIMULATOR_DRIFT_S', 0, 86_400);
  if (drift > 0) setInterval(() => simulator.data({ touch: 3 }), drift * 1000).unref();
  const end = () => void simulator.stop().then(() => process.exit(0));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end);
  // Whoever started us with port 0 waits for this line, or for this message.
  if (!process.argv.includes('--quiet')) console.log(`SIMULATOR ${simulator.port}`);
  process.send?.({ simulator: simulator.port });
}

main().catch((error: unknown) => {
  console.error(`simulator: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
});
