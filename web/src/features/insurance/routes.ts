import { createRoute } from '@tanstack/react-router';
import { page } from '../../app/page.ts';
import { shellRoute } from '../../app/roots.tsx';
import { urls } from '../../app/urls.ts';
import { needsPortal, portalsOf } from './portals.ts';

const parent = () => shellRoute;

const core = createRoute({
  getParentRoute: parent,
  path: urls.portal('core'),
  beforeLoad: needsPortal(['CORE']),
  component: page(() => import('./portal/PortalPage.tsx'), 'PortalPage', 'insurancePortal', 'insurance'),
});

const client = createRoute({
  getParentRoute: parent,
  path: urls.portal('client'),
  beforeLoad: needsPortal(['CLIENT']),
  component: page(() => import('./portal/PortalPage.tsx'), 'PortalPage', 'insurancePortal', 'insurance'),
});

const provider = createRoute({
  getParentRoute: parent,
  path: urls.portal('provider'),
  beforeLoad: needsPortal(['PROVIDER']),
  component: page(() => import('./portal/PortalPage.tsx'), 'PortalPage', 'insurancePortal', 'insurance'),
});

const member = createRoute({
  getParentRoute: parent,
  path: urls.portal('member'),
  beforeLoad: needsPortal(['MEMBER']),
  component: page(() => import('./portal/PortalPage.tsx'), 'PortalPage', 'insurancePortal', 'insurance'),
});

const eligibility = createRoute({
  getParentRoute: parent,
  path: urls.eligibility(),
  beforeLoad: needsPortal(portalsOf.eligibility, 'eligibility:check'),
  component: page(
    () => import('./eligibility/EligibilityPage.tsx'),
    'EligibilityPage',
    'insurancePortal',
    'insurance',
  ),
});

const clients = createRoute({
  getParentRoute: parent,
  path: urls.clients(),
  beforeLoad: needsPortal(portalsOf.clients, 'clients:read'),
  component: page(() => import('./lists/ClientsPage.tsx'), 'ClientsPage', 'insurance'),
});

const policies = createRoute({
  getParentRoute: parent,
  path: urls.policies(),
  beforeLoad: needsPortal(portalsOf.policies, 'policies:read'),
  component: page(() => import('./lists/PoliciesPage.tsx'), 'PoliciesPage', 'insurance'),
});

const members = createRoute({
  getParentRoute: parent,
  path: urls.members(),
  beforeLoad: needsPortal(portalsOf.members, 'members:read'),
  component: page(() => import('./lists/MembersPage.tsx'), 'MembersPage', 'insurance'),
});

const claims = createRoute({
  getParentRoute: parent,
  path: urls.claims(),
  beforeLoad: needsPortal(portalsOf.claims, 'claims:read'),
  component: page(() => import('./lists/ClaimsPage.tsx'), 'ClaimsPage', 'insurance'),
});

const newClient = createRoute({
  getParentRoute: parent,
  path: urls.newClient(),
  beforeLoad: needsPortal(portalsOf.writing, 'clients:write'),
  component: page(() => import('./forms/ClientForm.tsx'), 'NewClientPage', 'insurance'),
});

const editClient = createRoute({
  getParentRoute: parent,
  path: urls.editClient('$id'),
  beforeLoad: needsPortal(portalsOf.writing, 'clients:write'),
  component: page(() => import('./forms/ClientForm.tsx'), 'EditClientPage', 'insurance'),
});

const newPolicy = createRoute({
  getParentRoute: parent,
  path: urls.newPolicy(),
  beforeLoad: needsPortal(portalsOf.writing, 'policies:write'),
  component: page(() => import('./forms/PolicyForm.tsx'), 'NewPolicyPage', 'insurance'),
});

const editPolicy = createRoute({
  getParentRoute: parent,
  path: urls.editPolicy('$id'),
  beforeLoad: needsPortal(portalsOf.writing, 'policies:write'),
  component: page(() => import('./forms/PolicyForm.tsx'), 'EditPolicyPage', 'insurance'),
});

const newMember = createRoute({
  getParentRoute: parent,
  path: urls.newMember(),
  beforeLoad: needsPortal(portalsOf.memberWriting, 'members:write'),
  component: page(() => import('./forms/MemberForm.tsx'), 'NewMemberPage', 'insurance'),
});

const editMember = createRoute({
  getParentRoute: parent,
  path: urls.editMember('$id'),
  beforeLoad: needsPortal(portalsOf.memberWriting, 'members:write'),
  component: page(() => import('./forms/MemberForm.tsx'), 'EditMemberPage', 'insurance'),
});

const importing = createRoute({
  getParentRoute: parent,
  path: urls.importMembers(),
  beforeLoad: needsPortal(portalsOf.memberWriting, 'members:import'),
  component: page(() => import('./import/ImportPage.tsx'), 'ImportPage', 'imports'),
});

export const insuranceRoutes = [
  core,
  client,
  provider,
  member,
  eligibility,
  clients,
  newClient,
  editClient,
  policies,
  newPolicy,
  editPolicy,
  members,
  newMember,
  editMember,
  importing,
  claims,
];
