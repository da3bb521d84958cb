/** What another admin did first, from what comes with INTEGRATION_STATUS_CHANGED. */
export interface StatusConflict {
  readonly to: 'active' | 'inactive' | null;
  readonly by: string | null;
  readonly bySystem: boolean;
  readonly at: string | null;
  readonly reason: string | null;
}

const isBag = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export function conflictOf(data: unknown): StatusConflict {
  const bag = isBag(data) ? data : {};
  const { status } = bag;
  return {
    to: status === 'active' || status === 'inactive' ? status : null,
    by: textOr(bag.by),
    bySystem: bag.by_system === true,
    at: textOr(bag.at),
    reason: textOr(bag.reason),
  };
}
