/** Schemas of the product. Tables anywhere else are a fault. */
export const SCHEMAS = [
  'platform',
  'tenancy',
  'identity',
  'insurance',
  'integrations',
  'kedisiplinan',
  'praktikum',
] as const;

/** Tables that belong to no single tenant, each with the reason. A table with tenant_id never stands here. */
export const withoutTenant: Readonly<Record<string, string>> = {
  'platform.migrations': 'what has been migrated is true of the whole database',
  'platform.audit_era': 'one number for the server, set by a restore',
  'platform.audit_watermark': 'one position: below it every tenant’s rows are sealed',
  'platform.audit_dropped_months': 'retention drops a month for all tenants at once',
  'platform.instances': 'running processes serve every tenant',
  'platform.schedules': 'due times of jobs that then work tenant by tenant',
  'platform.rate_limits': 'counts before anyone is known; buckets are keyed hashes',
  'tenancy.tenants': 'the tenant itself: its id is the wall (own policy)',
  'tenancy.modules': 'catalogue of what can be switched on, the same for all',
  'tenancy.plans': 'the vendor’s price list, the same for all; public where active',
  'tenancy.plan_modules': 'which modules a plan opens: part of the price list',
  'tenancy.billing_settings': 'the vendor’s terms in one row, read by every tenant’s billing',
  'tenancy.invoice_counters':
    'the running number of the vendor’s invoices; no role of a process reaches it but through its function',
  'identity.users': 'a person may belong to several tenants; reachable through a membership (own policy)',
  'identity.permissions': 'catalogue of what the code declares, the same for all',
  'identity.login_throttles': 'counts before a tenant is known; keys are keyed hashes',
};

/** Tables that every tenant's rows may point at by their own key; they are copied to each node of a cluster. */
export const referenceTables: readonly string[] = [
  'tenancy.tenants',
  'tenancy.modules',
  'tenancy.plans',
  'tenancy.plan_modules',
  'identity.users',
  'identity.permissions',
];

/** Tables without tenant_id that have a wall of their own, under the name of its policy. */
export const ownWalls: Readonly<Record<string, string>> = {
  'tenancy.tenants': 'own_tenant',
  'identity.users': 'through_a_membership',
};

/** Functions that run with the rights of their owner, each with the reason. Nothing else passes the wall. */
export const definers: Readonly<Record<string, string>> = {
  'platform.ensure_audit_month(date)': 'makes the next month of the trail: processes may not create tables',
  'platform.tenants_with_unsealed(bigint,bigint)': 'finder of tenants to seal; each is sealed inside itself',
  'platform.oldest_unsealed(bigint)': 'one moment for the alarm that sealing lags behind',
  'platform.erase_audit_personal(uuid)':
    'erases personal fields in the running tenant only; no role may update a row of the trail',
  'platform.add_job(text,json,timestamp with time zone,integer,text)':
    'the one way into the queue: a job of the running tenant only; no process that answers HTTP touches its tables',
  'platform.demo_mails(uuid,boolean,integer)':
    'the demo’s mailbox: only rows that were written in a demo without SMTP',
  'platform.mails_never_tried(timestamp with time zone,integer)':
    'finder of mails to send; each is sent inside its own tenant',
  'platform.forget_answers(timestamp with time zone,integer)':
    'kept answers are deleted after a day, whoever they belong to',
  'tenancy.find_tenant(text)': 'public face of a tenant before anyone is signed in',
  'tenancy.is_vendor()': 'yes or no about the running tenant',
  'tenancy.next_invoice_number(date)': 'the vendor’s running number: one locked row per month',
  'tenancy.billing_due(date,integer,integer)':
    'finder of tenants whose billing is due; each is worked inside itself',
  'tenancy.list_tenants(text,text,text,text,integer,boolean,integer)':
    'answers the vendor only: a page of institutions, never what is inside one',
  'tenancy.vendor_dashboard(date)': 'answers the vendor only: sums over all institutions',
  'tenancy.index_tenant()': 'trigger: processes may not write the tables of lists',
  'tenancy.carry_standing()': 'trigger: the vendor’s list filters by a copy that no process writes',
  'tenancy.count_members()': 'trigger: the vendor’s list shows a count that no process writes',
  'tenancy.tenant_of_invoice(uuid)': 'answers the vendor only: in which tenant to go on',
  'tenancy.tenant_of_payment(uuid)': 'answers the vendor only: in which tenant to go on',
  'tenancy.tenant_of_subscription(uuid)': 'answers the vendor only: in which tenant to go on',
  'tenancy.all_invoices(text,integer,integer,uuid,boolean,integer)':
    'answers the vendor only: a page of invoices of all institutions',
  'tenancy.all_subscriptions(text,uuid,boolean,integer)':
    'answers the vendor only: a page of subscriptions of all institutions',
  'tenancy.all_payments(text,uuid,boolean,integer)':
    'answers the vendor only: payments that wait for its eye',
  'tenancy.all_billing_events(text,text,uuid,boolean,integer)':
    'answers the vendor only: the timeline of billing over all institutions',
  'tenancy.plan_uses(integer[])': 'answers the vendor only: how many use a plan, no word about who',
  'tenancy.wake_plan(integer,date)':
    'for the vendor only: whoever uses a plan is looked at by the calendar; sets that one day',
  'tenancy.vendor_tenant()': 'to whose trail a try with an unknown name goes',
  'tenancy.create_tenant(text,text,text,text)': 'no transaction is inside a tenant that is not there yet',
  'identity.carry_user_to_memberships()': 'a renamed person is renamed in every membership',
  'identity.add_member_facets()': 'trigger: what a new member is filtered by, before any policy reaches them',
  'identity.move_member_facets()': 'trigger: the same after a change at home, in every tenant of that person',
  'identity.add_role_facets()': 'trigger: processes may not write the tables of lists',
  'identity.remove_role_facets()': 'trigger: processes may not write the tables of lists',
  'identity.add_restriction_facets()': 'trigger: processes may not write the tables of lists',
  'identity.remove_restriction_facets()': 'trigger: processes may not write the tables of lists',
  'identity.add_words_of_facets()':
    'trigger: words of a person who is not yet reachable through the new membership',
  'identity.remove_words_of_facets()': 'trigger: processes may not write the tables of lists',
  'identity.whose_names(text[])':
    'whose a name is, for whoever adds people: id and home, no word about the person',
  'identity.last_super_admin(uuid,boolean)':
    'whether any tenant of a person would be left without one; yes or no',
  'identity.end_all_memberships(uuid)': 'erasure leaves every tenant; only the home tenant may ask for it',
  'identity.all_at_home(uuid[])': 'whether people are at home in the running tenant; yes or no',
  'identity.accept_invitation(bytea,uuid,timestamp with time zone)':
    'whoever is at home elsewhere comes in by an invitation of the running tenant and its link, never otherwise',
  'identity.bind_registrant(uuid,bytea,uuid,timestamp with time zone)':
    'whoever proved their address by the code of a registration is the first member of the tenant that it became',
  'identity.found_membership(uuid,uuid,timestamp with time zone)':
    'a tenant without members gets its first one: of the vendor’s people, nobody else',
  'identity.find_login(text)': 'the account behind a name before a tenant is known',
  'identity.end_everywhere(uuid,uuid,text,timestamp with time zone)':
    'a new password ends sessions and links in every tenant of its owner',
  'identity.sweep(timestamp with time zone,integer)':
    'deletes sessions and links of all tenants that ended a month ago; answers a number',
  'identity.tenants_of(uuid)': 'the other tenants of whoever is signed in',
  'identity.name_is_taken(text,uuid)': 'uniqueness goes across tenants; the answer is yes or no',
  'integrations.log_status()':
    'trigger: the one writer of the log of states, which no process may write itself',
  'integrations.overdue(timestamp with time zone,integer)':
    'finder of integrations whose jobs got lost; each is worked on inside its own tenant',
  'integrations.figures()': 'states and moments of every integration for /metrics, nothing of a person',
  'integrations.long_off(timestamp with time zone,integer,integer)':
    'finder of tenants to remind; each is reminded inside itself',
  'kedisiplinan.overdue_evaluations(timestamp with time zone,integer)':
    'finder of records whose evaluation waits; each is evaluated inside its own tenant',
};
