// Aturan INT-51: Setiap jadwal yang jatuh tempo punya tepat satu baris: sebuah proses, atau sebuah lewatan dengan alasannya.
// Sumber: INT-5

export type SkipReason = 'inactive' | 'overlap' | 'app_down' | 'module_off' | 'tenant_off' | 'circuit_open';

/** A change of status, as the log has it. */
export interface StatusChange {
  readonly id: string;
  readonly at: Date;
  readonly from: 'active' | 'inactive';
  readonly to: 'active' | 'inactive';
}

/** How things stand at the moment of settling. */
export interface Standing {
  readonly status: 'active' | 'inactive';
  /** The change that switched it off, while it is off. */
  readonly inactiveLog: string | null;
  readonly tenantOn: boolean;
  readonly moduleOn: boolean;
  /** A run is queued or running. */
  readonly busy: boolean;
  /** While failing: no try before this moment. */
  readonly retryAt: Date | null;
  readonly circuitOpen: boolean;
}

export interface Settled {
  readonly dueAt: Date;
  /** null: a run is queued for it. */
  readonly skip: { readonly reason: SkipReason; readonly statusLogId: string | null } | null;
}

/**
 * What becomes of occurrences that are due, oldest first. All but the newest were missed: nothing is done for them.
 * @param newestIsLast false where more of them are due than are given
 */
export function settle(
  due: readonly Date[],
  history: readonly StatusChange[],
  standing: Standing,
  newestIsLast = true,
): Settled[] {
  return due.map((dueAt, i) => {
    const off = changeThatHeldOff(history, standing, dueAt);
    if (off !== null) return { dueAt, skip: { reason: 'inactive', statusLogId: off.id } };
    const reason = newestIsLast && i === due.length - 1 ? whyNotNow(standing) : 'app_down';
    const statusLogId = reason === 'inactive' ? standing.inactiveLog : null;
    return { dueAt, skip: reason === null ? null : { reason, statusLogId } };
  });
}

/** Why a run may not begin now, or null. */
export function whyNotNow(standing: Standing): SkipReason | null {
  // First what somebody decided about this integration: it is counted when it is switched on again.
  if (standing.status === 'inactive') return 'inactive';
  if (!standing.tenantOn) return 'tenant_off';
  if (!standing.moduleOn) return 'module_off';
  if (standing.busy) return 'overlap';
  return standing.circuitOpen && standing.retryAt !== null ? 'circuit_open' : null;
}

/** The change of status under which the integration was off at `moment`. @param history oldest first */
function changeThatHeldOff(
  history: readonly StatusChange[],
  standing: Standing,
  moment: Date,
): { readonly id: string | null } | null {
  const before = history.filter((change) => change.at <= moment).at(-1);
  if (before) return before.to === 'inactive' ? { id: before.id } : null;
  // Nothing changed before that moment: it stood as the first change found it, or as it stands.
  const then = history[0]?.from ?? standing.status;
  return then === 'inactive' ? { id: standing.inactiveLog } : null;
}
