// Aturan INT-50: Setelah lima proses gagal berturut-turut sebuah integrasi bermasalah: percobaan berikutnya makin jarang, dan
// statusnya tidak pernah diubah olehnya.
// Sumber: INT-17; INT, Connectors

export const FAILURES_TO_OPEN = 5;
/** Tries after a failed run of the schedule, before it waits for the next occurrence. */
const RETRIES_MINUTES = [1, 2, 4];
const LONGEST_MINUTES = 60;

/** What admins are told of, by connector, beside what holds for all. */
interface Alarms {
  /** Failed runs in a row before the circuit opens. */
  readonly failures?: number;
  readonly slowMs?: number;
}
const alarms: Readonly<Record<string, Alarms>> = {
  regnakes: { failures: 1 + RETRIES_MINUTES.length },
  hubsdmk: { failures: 3, slowMs: 5 * 60_000 },
};
const MOST_REJECTED = 0.2;

export function isOpen(failures: number): boolean {
  return failures >= FAILURES_TO_OPEN;
}

/**
 * How long to wait after a failed run, or null: until the next occurrence.
 * @param failures failed runs in a row, with this one
 * @param retries how many of them were tries again, since the last occurrence
 * @param random 0 to 1: integrations that fell together do not rise together
 */
export function pauseAfter(failures: number, retries: number | null, random: number): number | null {
  const minutes = isOpen(failures)
    ? Math.min(LONGEST_MINUTES, 2 ** (failures - FAILURES_TO_OPEN))
    : retries === null
      ? undefined
      : RETRIES_MINUTES[retries];
  return minutes === undefined ? null : Math.round(minutes * 60_000 * (0.9 + 0.2 * random));
}

/** Whether admins hear of this many failures in a row though the circuit is not open. */
export function alarmsAt(connector: string, failures: number): boolean {
  return alarms[connector]?.failures === failures;
}

/** Whether admins have heard that so many runs in a row failed: then they hear of the end of it too. */
export function wasTold(connector: string, failures: number): boolean {
  return failures >= Math.min(FAILURES_TO_OPEN, alarms[connector]?.failures ?? FAILURES_TO_OPEN);
}

export function isSlow(connector: string, ms: number): boolean {
  return ms > (alarms[connector]?.slowMs ?? Number.POSITIVE_INFINITY);
}

export function rejectsTooMany(read: number, rejected: number): boolean {
  return read > 0 && rejected / read > MOST_REJECTED;
}
