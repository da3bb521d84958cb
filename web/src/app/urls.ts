import { withParams } from '../ui/urlParams.ts';

type AccountTab = 'security' | 'sessions' | 'notices';

type IntegrationTab = 'runs' | 'timeline' | 'rejects' | 'settings';

/** What narrows a list of insurance, and the record open beside it. */
interface ListFilters extends Readonly<Record<string, string | undefined>> {
  open?: string;
  q?: string;
  status?: string;
  client_code?: string;
  policy_number?: string;
  member_number?: string;
}

/** Every address of the application. Nothing else spells one. */
export const urls = {
  home: () => '/',
  login: (options: { next?: string; why?: 'ended' | 'signed-out' | 'password-set' } = {}) =>
    `/login${withParams('', options)}`,
  forgotPassword: () => '/forgot-password',
  resetPassword: (token?: string) => `/reset-password${withParams('', { token })}`,
  mustChangePassword: () => '/must-change-password',
  account: (tab?: AccountTab) => `/account${withParams('', { tab })}`,
  notices: () => '/notices',
  mailbox: () => '/mailbox',
  users: (filters: { status?: string; role_id?: string; restriction?: string } = {}) =>
    `/users${withParams('', filters)}`,
  user: (id: string) => `/users${withParams('', { open: id })}`,
  newUser: () => '/users/new',
  editUser: (id: string) => `/users/${id}/edit`,
  importUsers: (job?: string) => `/users/import${withParams('', { job })}`,
  loginSlips: () => '/users/login-slips',
  roles: () => '/roles',
  role: (id: string) => `/roles${withParams('', { open: id })}`,
  roleMatrix: (ids: readonly string[] = []) =>
    `/roles${withParams('', { tab: 'matrix', roles: ids.join(' ') })}`,
  restrictions: () => '/restrictions',
  access: (question: { user?: string; permission?: string; resource?: string } = {}) =>
    `/access${withParams('', question)}`,
  audit: (filters: { user_id?: string; resource?: string; resource_id?: string; action?: string } = {}) =>
    `/audit-logs${withParams('', filters)}`,
  vendorTenants: () => '/vendor/tenants',
  vendorTenant: (id: number, tab?: string) => `/vendor/tenants${withParams('', { open: String(id), tab })}`,
  vendorPayments: () => '/vendor/payments',
  vendorInvoices: (filters: { status?: string; open?: string; tenant_id?: string } = {}) =>
    `/vendor/invoices${withParams('', filters)}`,
  newInvoice: (tenantId?: number) =>
    `/vendor/invoices/new${withParams('', { tenant_id: tenantId === undefined ? undefined : String(tenantId) })}`,
  vendorPlans: () => '/vendor/plans',
  vendorSettings: () => '/vendor/billing-settings',
  register: () => '/register',
  institution: (tab?: 'support') => `/institution${withParams('', { tab })}`,
  modules: () => '/modules',
  billing: (tab?: 'invoices') => `/billing${withParams('', { tab })}`,
  /** With the choice of a plan open; `module` names what it should hold. */
  addPlan: (module: string) => `/billing${withParams('', { add: module })}`,
  invoice: (id: string) => `/billing/invoices/${id}`,
  /** The start of one type of user; one's own stands on the start page as well. */
  portal: (type: 'core' | 'client' | 'provider' | 'member') => `/portal/${type}`,
  eligibility: (member?: string) => `/insurance/eligibility${withParams('', { member })}`,
  clients: (filters: ListFilters = {}) => `/insurance/clients${withParams('', filters)}`,
  newClient: () => '/insurance/clients/new',
  editClient: (id: string) => `/insurance/clients/${id}/edit`,
  policies: (filters: ListFilters = {}) => `/insurance/policies${withParams('', filters)}`,
  newPolicy: () => '/insurance/policies/new',
  editPolicy: (id: string) => `/insurance/policies/${id}/edit`,
  members: (filters: ListFilters = {}) => `/insurance/members${withParams('', filters)}`,
  newMember: () => '/insurance/members/new',
  editMember: (id: string) => `/insurance/members/${id}/edit`,
  importMembers: (job?: string) => `/insurance/members/import${withParams('', { job })}`,
  claims: (filters: ListFilters = {}) => `/insurance/claims${withParams('', filters)}`,
  integrations: () => '/integrations',
  integration: (code: string, tab?: IntegrationTab, filters: { status?: string; open?: string } = {}) =>
    `/integrations/${code}${withParams('', { tab, ...filters })}`,
  newIntegration: () => '/integrations/new',
  healthWorkers: (filters: { open?: string; str?: string } = {}) =>
    `/health-workers${withParams('', filters)}`,
  recordPelanggaran: (siswaId?: string) => `/kedisiplinan/record${withParams('', { siswa: siswaId })}`,
  pelanggaran: (filters: { open?: string; siswa_id?: string; kelas_id?: string; jenis_id?: string } = {}) =>
    `/kedisiplinan/pelanggaran${withParams('', filters)}`,
  siswa: (filters: { open?: string; q?: string; kelas_id?: string } = {}) =>
    `/kedisiplinan/siswa${withParams('', filters)}`,
  newSiswa: (kelasId?: string) => `/kedisiplinan/siswa/new${withParams('', { kelas_id: kelasId })}`,
  editSiswa: (id: string) => `/kedisiplinan/siswa/${id}/edit`,
  importSiswa: (job?: string) => `/kedisiplinan/siswa/import${withParams('', { job })}`,
  kelas: (filters: { open?: string } = {}) => `/kedisiplinan/kelas${withParams('', filters)}`,
  jenisPelanggaran: (filters: { open?: string } = {}) =>
    `/kedisiplinan/jenis-pelanggaran${withParams('', filters)}`,
  tindakLanjut: (filters: { open?: string; status?: string; siswa_id?: string } = {}) =>
    `/kedisiplinan/tindak-lanjut${withParams('', filters)}`,
  surat: (filters: { open?: string; siswa_id?: string } = {}) =>
    `/kedisiplinan/surat${withParams('', filters)}`,
  kedisiplinanDashboard: () => '/kedisiplinan/dashboard',
  rulesSettings: (tab?: string) => `/kedisiplinan/pengaturan${withParams('', { tab })}`,
  schoolProfile: () => '/kedisiplinan/profil',
  /** Public: whether a letter is genuine. */
  verifySurat: (kode: string) => `/surat/${kode}`,
  /** All components on one page; in development only. */
  ui: () => '/__ui',
};

/** Where to go after login: only ever an address of this application. */
export function safeNext(next: string | undefined): string {
  if (next === undefined || !next.startsWith('/') || /^\/[/\\]/.test(next)) return urls.home();
  const path = next.split(/[?#]/)[0];
  return path === '/login' ? urls.home() : next;
}
