import { audit } from '../../../../platform/audit/write.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { type BillingSettings, readSettings } from '../../queries/billing-plans.ts';
import { type SettingsFields, updateSettings } from '../../repository/billing-plans.ts';

/** Writes the vendor's terms. @throws Problem VERSION_CONFLICT, VALIDATION_FAILED */
export async function writeSettings(
  tx: Tx,
  { version, ...fields }: SettingsFields & { readonly version: number },
): Promise<BillingSettings> {
  if (fields.read_only_days > fields.grace_days)
    throw Problem.invalid({ read_only_days: [{ code: 'LONGER_THAN_GRACE' }] });
  const before = await readSettings(tx);
  if (!(await updateSettings(tx, version, fields))) throw new Problem('VERSION_CONFLICT');
  const changed = (Object.keys(fields) as (keyof SettingsFields)[]).filter(
    (field) => before[field] !== fields[field],
  );
  await audit(tx, {
    action: 'billing.settings_changed',
    resource: 'billing_settings',
    details: {
      old: Object.fromEntries(changed.map((field) => [field, before[field]])),
      new: Object.fromEntries(changed.map((field) => [field, fields[field]])),
    },
  });
  return readSettings(tx);
}
