import {
  IconBuildingSkyscraper,
  IconFileCertificate,
  IconId,
  IconReceipt2,
  IconShieldCheck,
} from '@tabler/icons-react';
import type { NavEntry } from '../../app/navigation.ts';
import { urls } from '../../app/urls.ts';
import { portalsOf } from './portals.ts';

const entry = { group: 'insurance', module: 'insurance' } as const;

export const insuranceNavigation: readonly NavEntry[] = [
  {
    ...entry,
    id: 'eligibility',
    label: 'insuranceEligibility',
    href: urls.eligibility(),
    icon: IconShieldCheck,
    permission: 'eligibility:check',
    userTypes: portalsOf.eligibility,
  },
  {
    ...entry,
    id: 'claims',
    label: 'insuranceClaims',
    href: urls.claims(),
    icon: IconReceipt2,
    permission: 'claims:read',
    userTypes: portalsOf.claims,
  },
  {
    ...entry,
    id: 'members',
    label: 'insuranceMembers',
    href: urls.members(),
    icon: IconId,
    permission: 'members:read',
    userTypes: portalsOf.members,
  },
  {
    ...entry,
    id: 'policies',
    label: 'insurancePolicies',
    href: urls.policies(),
    icon: IconFileCertificate,
    permission: 'policies:read',
    userTypes: portalsOf.policies,
  },
  {
    ...entry,
    id: 'clients',
    label: 'insuranceClients',
    href: urls.clients(),
    icon: IconBuildingSkyscraper,
    permission: 'clients:read',
    userTypes: portalsOf.clients,
  },
];
