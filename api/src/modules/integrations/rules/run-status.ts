// Aturan INT-52: Sebuah proses berpindah status hanya menurut tabel ini; yang sudah berakhir tidak berubah lagi.
// Sumber: INT-5, INT-8, INT-16

export type RunStatus = 'queued' | 'running' | 'succeeded' | 'failed' | 'skipped' | 'cancelled';
export type RunTrigger = 'schedule' | 'manual' | 'resume';

/** From a status → the statuses that may follow. A running one is queued again when its worker stops in good order. */
export const runTransitions: Readonly<Record<RunStatus, readonly RunStatus[]>> = {
  queued: ['running', 'skipped', 'cancelled'],
  running: ['succeeded', 'failed', 'skipped', 'cancelled', 'queued'],
  succeeded: [],
  failed: [],
  skipped: [],
  cancelled: [],
};

export function hasEnded(status: RunStatus): boolean {
  return runTransitions[status].length === 0;
}
