import type { TablerIcon } from '@tabler/icons-react';
import type { Me, UserType } from '../api/types.ts';
import { accessNavigation } from '../features/access/navigation.ts';
import { auditNavigation } from '../features/audit/navigation.ts';
import { definitionNavigation } from '../features/definitions/navigation.ts';
import { identityNavigation } from '../features/identity/navigation.ts';
import { insuranceNavigation } from '../features/insurance/navigation.ts';
import { integrationNavigation } from '../features/integrations/navigation.ts';
import { kedisiplinanNavigation } from '../features/kedisiplinan/navigation.ts';
import { roleNavigation } from '../features/roles/navigation.ts';
import { tenancyNavigation } from '../features/tenancy/navigation.ts';
import { vendorNavigation } from '../features/tenancy/vendor/navigation.ts';
import { userNavigation } from '../features/users/navigation.ts';
import type { Words } from '../i18n/words.ts';
import { mayUse } from './session.ts';

export type NavGroup = keyof Words['common']['nav']['groups'];

export interface NavEntry {
  id: string;
  /** Key of its words under `nav` in common.id.ts and common.en.ts. */
  label: Exclude<keyof Words['common']['nav'], 'groups'>;
  href: string;
  icon: TablerIcon;
  /** Where it stands; a module's entries stand under the module's name. */
  group: NavGroup;
  permission?: string;
  module?: string;
  /** The portals that it stands in; without it, all. */
  userTypes?: readonly UserType[];
  /** Nothing for the vendor, which pays nobody. */
  notForVendor?: boolean;
}

/** What can stand in the navigation and the command palette. Each feature declares its own and is listed here. */
const all: readonly NavEntry[] = [
  ...identityNavigation,
  ...vendorNavigation,
  ...insuranceNavigation,
  ...integrationNavigation,
  ...kedisiplinanNavigation,
  ...userNavigation,
  ...roleNavigation,
  ...definitionNavigation,
  ...accessNavigation,
  ...auditNavigation,
  ...tenancyNavigation,
];

export interface NavSection {
  group: NavGroup;
  entries: NavEntry[];
}

/** Whether this version has any page of the module, for whomever. */
export function hasPages(group: NavGroup): boolean {
  return all.some((entry) => entry.group === group);
}

/** The entries a person may use, in their groups. */
export function navigationFor(
  me: Pick<Me, 'permissions' | 'modules' | 'user_type'> & { tenant: Pick<Me['tenant'], 'type'> },
  entries = all,
): NavSection[] {
  const isVendor = me.tenant.type === 'vendor';
  const usable = entries.filter(
    (entry) =>
      mayUse(me, entry) &&
      !(isVendor && entry.notForVendor) &&
      (entry.userTypes === undefined || entry.userTypes.includes(me.user_type)),
  );
  const groups = [...new Set(usable.map((entry) => entry.group))];
  return groups.map((group) => ({ group, entries: usable.filter((entry) => entry.group === group) }));
}
