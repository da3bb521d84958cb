import type { ChangedTenant, TenantDetail, TenantType } from '../../../../api/vendor.ts';

/** What may be empty, and is then unknown. */
export const textFields = ['legal_name', 'tax_number', 'address', 'contact_email', 'contact_phone'] as const;

export type TenantDraft = Record<(typeof textFields)[number], string> & { name: string; type: TenantType };

export const draftOf = (tenant: TenantDetail): TenantDraft => ({
  name: tenant.name,
  type: tenant.type,
  legal_name: tenant.legal_name ?? '',
  tax_number: tenant.tax_number ?? '',
  address: tenant.address ?? '',
  contact_email: tenant.contact_email ?? '',
  contact_phone: tenant.contact_phone ?? '',
});

/** Only what differs is sent; an emptied field is sent as unknown. A NPWP is sent as its digits. */
export function changedFields(tenant: TenantDetail, draft: TenantDraft): ChangedTenant {
  const changed: ChangedTenant = {};
  if (draft.name.trim() !== tenant.name) changed.name = draft.name.trim();
  if (draft.type !== tenant.type) changed.type = draft.type;
  for (const field of textFields) {
    const typed = draft[field].trim();
    const text = (field === 'tax_number' ? typed.replaceAll(/[.\-\s]/g, '') : typed) || null;
    if (text !== tenant[field]) changed[field] = text;
  }
  return changed;
}
