import { readFileSync } from 'node:fs';
import { configFromEnvironment } from '../../api/src/platform/config/env.ts';
import { onStop } from '../../api/src/stop.ts';
import { startJobs } from '../../api/src/worker.ts';

// The product's worker as it is, which answers whoever started it how much memory it has had at most.
const worker = await startJobs(configFromEnvironment());
onStop(() => worker.stop());
void worker.ended.then(() => process.exit(1));
let highest = 0;
setInterval(() => {
  highest = Math.max(highest, process.memoryUsage.rss());
}, 20).unref();
process.once('disconnect', () => process.exit(1));
process.on('message', () => process.send?.({ peak: peakBytes() }));
process.send?.({ ready: true });

/** The kernel's own high-water mark where there is one: looking every 20 ms may miss the highest. */
function peakBytes(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes) return Number(kilobytes) * 1024;
  } catch {
    // Not Linux.
  }
  return highest;
}
