const isBag = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Who changed a role meanwhile, and when, from what comes with VERSION_CONFLICT. */
export function conflictOf(data: unknown): { name: string | null; at: string | null } {
  if (!isBag(data)) return { name: null, at: null };
  const by = isBag(data.changed_by) ? data.changed_by : {};
  return {
    name: typeof by.full_name === 'string' ? by.full_name : null,
    at: typeof data.changed_at === 'string' ? data.changed_at : null,
  };
}
