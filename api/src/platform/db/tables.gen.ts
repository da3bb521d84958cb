// Made by `npm run gen` from the migrated database. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;
type Json = ColumnType<unknown, string, string>;

export interface DB {
  'identity.login_throttles': {
    key: string;
    failures: number;
    blocked_until: Moment;
    updated_at: Moment;
  };
  'identity.password_tokens': {
    tenant_id: number;
    token_hash: Buffer;
    user_id: string;
    purpose: 'reset' | 'invitation' | 'slip' | 'join';
    created_at: Moment;
    expires_at: Moment;
    used_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  };
  'identity.permissions': {
    id: string;
    name: string;
    module: string;
    action: string;
  };
  'identity.restrictions_definitions': {
    tenant_id: number;
    id: string;
    name: string;
    value_type: 'STRING' | 'MONETARY' | 'TIME_RANGE';
    validation_rule: Json;
    allowed_user_types: string[];
    description_id: string;
    description_en: string;
    built_in: Generated<boolean>;
    created_at: Moment;
    updated_at: Moment;
  };
  'identity.role_permissions': {
    tenant_id: number;
    role_id: string;
    permission_id: string;
  };
  'identity.roles': {
    tenant_id: number;
    id: string;
    name: string;
    description_id: string;
    description_en: string;
    allowed_user_types: string[];
    built_in: Generated<boolean>;
    version: Generated<number>;
    created_at: Moment;
    updated_at: Moment;
    updated_by: string | null;
  };
  'identity.sessions': {
    tenant_id: number;
    id: string;
    user_id: string;
    impersonator_id: string | null;
    impersonation_reason: string | null;
    salt: Buffer;
    counter: Generated<number>;
    token_hash: Buffer;
    previous_hash: Buffer | null;
    rotated_at: Moment;
    created_at: Moment;
    last_seen_at: Moment;
    expires_at: Moment;
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    ended_reason: string | null;
    ip_address: string | null;
    user_agent: string | null;
    web: Generated<boolean>;
    impersonator_epoch: number | null;
    impersonator_tenant_id: number | null;
    impersonator_name: string | null;
  };
  'identity.tenant_roles': {
    tenant_id: number;
    id: number;
    role_id: string;
  };
  'identity.user_facets': {
    tenant_id: number;
    facet: string;
    user_id: string;
    name_key: string;
    created_at: Moment;
  };
  'identity.user_import_errors': {
    tenant_id: number;
    import_id: string;
    row: number;
    column: string;
    code: string;
    params: ColumnType<unknown, string | undefined, string>;
  };
  'identity.user_imports': {
    tenant_id: number;
    id: string;
    user_id: string;
    file_name: string;
    file_key: string;
    dry_run: boolean;
    state: 'queued' | 'running' | 'done' | 'failed';
    rows_total: number | null;
    rows_read: Generated<number>;
    rows_ok: Generated<number>;
    rows_rejected: Generated<number>;
    errors: ColumnType<unknown, string | undefined, string>;
    report_key: string | null;
    created_at: Moment;
    finished_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  };
  'identity.user_restrictions': {
    tenant_id: number;
    user_id: string;
    name: string;
    value: string;
  };
  'identity.user_roles': {
    tenant_id: number;
    user_id: string;
    role_id: string;
    assigned_at: Moment;
    assigned_by: string | null;
  };
  'identity.user_tenant_access': {
    tenant_id: number;
    id: string;
    user_id: string;
    tenant_role_id: number | null;
    user_email: string | null;
    user_full_name: string;
    name_key: GeneratedAlways<string>;
    user_type: string;
    status: string;
    created_at: Moment;
    updated_at: Moment;
    last_login_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  };
  'identity.user_words': {
    tenant_id: number;
    facet: string;
    word: string;
    user_id: string;
    previous: string;
  };
  'identity.users': {
    id: string;
    home_tenant_id: number;
    username: string;
    email: string | null;
    password_hash: string | null;
    password_changed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    must_change_password: Generated<boolean>;
    nik_sealed: Buffer | null;
    nik_index: Buffer | null;
    nik_last4: string | null;
    full_name: string;
    phone: string | null;
    user_type: 'CORE' | 'CLIENT' | 'PROVIDER' | 'MEMBER';
    status: 'ACTIVE' | 'PENDING_APPROVAL' | 'INACTIVE' | 'SUSPENDED';
    restrictions: ColumnType<unknown, string | undefined, string>;
    locale: Generated<'id' | 'en'>;
    mfa_secret: Buffer | null;
    mfa_pending: Buffer | null;
    mfa_last_step: number | null;
    mfa_recovery: Generated<string[]>;
    epoch: Generated<number>;
    version: Generated<number>;
    erased_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    created_at: Moment;
    created_by: string | null;
    updated_at: Moment;
    updated_by: string | null;
    stands_for: string | null;
    username_key: GeneratedAlways<string | null>;
    email_key: GeneratedAlways<string | null>;
    password_expires_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  };
  'platform.audit_dropped_months': {
    month: string;
    dropped_at: ColumnType<Date, Date | string | undefined, Date | string>;
    mac: Buffer;
  };
  'platform.audit_era': {
    only_row: Generated<boolean>;
    position_offset: Generated<number>;
  };
  'platform.audit_logs': {
    tenant_id: number;
    id: string;
    created_at: Moment;
    user_id: string | null;
    impersonator_id: string | null;
    action: string;
    resource: string;
    resource_id: string | null;
    outcome: 'success' | 'denied' | 'failure';
    details: ColumnType<unknown, string | null, string | null>;
    request_id: string;
    ip_address: string | null;
    user_agent: string | null;
    personal: ColumnType<unknown, string | null, string | null>;
    salt: Buffer | null;
    commitment: Buffer;
    mac: Buffer;
    position: Generated<number>;
  };
  'platform.audit_seals': {
    tenant_id: number;
    sequence: number;
    month: string;
    position_from: number;
    position_to: number;
    rows: number;
    digest: Buffer;
    head: Buffer;
    sealed_at: Moment;
    first_at: Moment;
    last_at: Moment;
  };
  'platform.audit_verifications': {
    tenant_id: number;
    id: string;
    user_id: string | null;
    range_from: ColumnType<Date | null, Date | string | null, Date | string | null>;
    range_to: ColumnType<Date | null, Date | string | null, Date | string | null>;
    state: 'queued' | 'running' | 'done' | 'failed';
    rows_total: number;
    rows_checked: Generated<number>;
    result: ColumnType<unknown, string | null, string | null>;
    created_at: Moment;
    finished_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  };
  'platform.audit_watermark': {
    only_row: Generated<boolean>;
    position: Generated<number>;
  };
  'platform.idempotency_keys': {
    tenant_id: number;
    user_id: string;
    route: string;
    key: string;
    body_hash: Buffer;
    status: number;
    answer: Buffer;
    created_at: Moment;
  };
  'platform.instances': {
    id: string;
    kind: string;
    worker_ids: Generated<string[]>;
    seen_at: Moment;
  };
  'platform.mails': {
    tenant_id: number;
    id: string;
    recipient: string;
    subject: string;
    kind: string;
    status: Generated<'waiting' | 'sent' | 'failed'>;
    attempts: Generated<number>;
    last_error: string | null;
    created_at: Moment;
    sent_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    body: Buffer | null;
    demo: Generated<boolean>;
  };
  'platform.migrations': {
    name: string;
    checksum: string;
    applied_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  'platform.notice_preferences': {
    tenant_id: number;
    user_id: string;
    kind: string;
    in_app: boolean;
    email: boolean;
  };
  'platform.notices': {
    tenant_id: number;
    id: string;
    user_id: string;
    kind: string;
    params: ColumnType<unknown, string | undefined, string>;
    link: string | null;
    created_at: Moment;
    read_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  };
  'platform.rate_limits': {
    bucket: string;
    hits: number;
    resets_at: Moment;
  };
  'platform.schedules': {
    name: string;
    next_due: Moment;
    last_run: ColumnType<Date | null, Date | string | null, Date | string | null>;
  };
  'tenancy.billing_events': {
    tenant_id: number;
    id: string;
    entity: 'tenant' | 'subscription' | 'invoice' | 'payment' | 'module';
    entity_id: string;
    event: string;
    old_status: string | null;
    new_status: string | null;
    details: ColumnType<unknown, string | undefined, string>;
    actor_id: string | null;
    actor_name: string | null;
    at: Moment;
  };
  'tenancy.billing_settings': {
    only_row: Generated<boolean>;
    tax_rate: Generated<number>;
    invoice_days: Generated<number>;
    reminder_days: Generated<number>;
    grace_days: Generated<number>;
    read_only_days: Generated<number>;
    seller_name: Generated<string>;
    seller_address: Generated<string>;
    seller_tax_number: Generated<string>;
    bank_name: Generated<string>;
    bank_account: Generated<string>;
    bank_holder: Generated<string>;
    version: Generated<number>;
    updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  'tenancy.invoice_counters': {
    month: string;
    last_number: number;
  };
  'tenancy.invoice_lines': {
    tenant_id: number;
    invoice_id: string;
    line: number;
    subscription_id: string | null;
    plan_id: number | null;
    description: string;
    quantity: number;
    unit_price: number;
    amount: number;
    period_from: string | null;
    period_until: string | null;
  };
  'tenancy.invoices': {
    tenant_id: number;
    id: string;
    number: string | null;
    status: 'draft' | 'unpaid' | 'awaiting_verification' | 'paid' | 'overdue' | 'void';
    reason: 'first' | 'renewal' | 'upgrade' | 'manual';
    issued_on: string | null;
    due_on: string;
    subtotal: number;
    tax_rate: number;
    tax: number;
    total: number;
    note: Generated<string>;
    void_reason: string | null;
    reminded_on: string | null;
    paid_on: string | null;
    check_on: string | null;
    version: Generated<number>;
    created_at: Moment;
    updated_at: Moment;
  };
  'tenancy.modules': {
    id: string;
    code: string;
    name: string;
    description: string;
  };
  'tenancy.payments': {
    tenant_id: number;
    id: string;
    invoice_id: string;
    amount: number;
    method: 'transfer' | 'cash' | 'other';
    paid_on: string;
    note: Generated<string>;
    proof_key: string | null;
    proof_name: string | null;
    proof_type: string | null;
    proof_size: number | null;
    status: 'pending' | 'verified' | 'rejected';
    reject_reason: string | null;
    created_by: string;
    created_at: Moment;
    verified_by: string | null;
    verified_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  };
  'tenancy.plan_modules': {
    plan_id: number;
    module_id: string;
  };
  'tenancy.plans': {
    id: Generated<number>;
    code: string;
    name: string;
    description: Generated<string>;
    kind: 'primary' | 'addon';
    price: number;
    period: 'monthly' | 'yearly';
    trial_days: Generated<number>;
    is_active: Generated<boolean>;
    version: Generated<number>;
    created_at: Moment;
    updated_at: Moment;
  };
  'tenancy.subscriptions': {
    tenant_id: number;
    id: string;
    plan_id: number;
    kind: 'primary' | 'addon';
    status: 'trial' | 'active' | 'past_due' | 'suspended' | 'cancelled';
    started_on: string;
    trial_until: string | null;
    paid_from: string | null;
    paid_until: string | null;
    suspended_on: string | null;
    warned_on: string | null;
    next_plan_id: number | null;
    next_plan_invoice_id: string | null;
    next_plan_on: string | null;
    cancel_at_end: Generated<boolean>;
    ended_on: string | null;
    end_reason: 'tenant' | 'vendor' | 'deactivated' | null;
    check_on: string | null;
    version: Generated<number>;
    created_at: Moment;
    updated_at: Moment;
  };
  'tenancy.tenant_modules': {
    tenant_id: number;
    id: string;
    module_id: string;
    choice: 'aktif' | 'nonaktif';
    start_date: string | null;
    end_date: string | null;
    name: string;
    code: string;
    billing: Generated<'ok' | 'read_only' | 'off'>;
    status: GeneratedAlways<string>;
  };
  'tenancy.tenant_words': {
    tenant_id: number;
    facet: string;
    word: string;
    previous: string;
  };
  'tenancy.tenants': {
    id: Generated<number>;
    name: string;
    domain: string;
    domain_key: GeneratedAlways<string>;
    type: 'vendor' | 'koperasi' | 'umkm' | 'bumdes' | 'sekolah' | 'akademi' | 'tpa' | 'instansi';
    is_active: Generated<boolean>;
    time_zone: Generated<string>;
    locale: Generated<'id' | 'en'>;
    branding: ColumnType<unknown, string | undefined, string>;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
    updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
    legal_name: string | null;
    address: string | null;
    contact_email: string | null;
    contact_phone: string | null;
    tax_number: string | null;
    logo_key: string | null;
    deactivated_on: string | null;
    deactivation_reason: 'fraud' | 'non_payment' | 'offboarding' | 'legal' | 'other' | null;
    support_until: ColumnType<Date | null, Date | string | null, Date | string | null>;
    standing: Generated<'none' | 'trial' | 'active' | 'past_due' | 'suspended' | 'cancelled'>;
    member_count: Generated<number>;
  };
}
