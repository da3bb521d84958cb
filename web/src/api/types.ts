// The shapes of the identity module that the application's foundation speaks about.

export type Locale = 'id' | 'en';
export type UserType = 'CORE' | 'CLIENT' | 'PROVIDER' | 'MEMBER';
export type ModuleCode = 'integrations' | 'kedisiplinan' | 'praktikum' | 'insurance';

export interface TenantChoice {
  id: number;
  name: string;
  domain: string;
}

export interface Me {
  id: string;
  username: string;
  email: string | null;
  full_name: string;
  phone: string | null;
  user_type: UserType;
  status: string;
  locale: Locale;
  tenant: TenantChoice & {
    type: string;
    time_zone: string;
    locale: Locale;
    branding: { name?: string; logo_url?: string; hue?: number };
  };
  roles: { id: string; name: string; description_id: string; description_en: string }[];
  permissions: string[];
  modules: string[];
  restrictions: Record<string, unknown>;
  csrf_token: string;
  mfa_enabled: boolean;
  must_change_password: boolean;
  impersonation: null | { actor_id: string; actor_name: string; reason: string; expires_at: string };
  tenants: TenantChoice[];
}

export interface Session {
  id: string;
  created_at: string;
  last_seen_at: string;
  ip_address: string | null;
  user_agent: string | null;
  current: boolean;
}

export interface Notice {
  id: string;
  kind: string;
  title: string;
  body: string;
  link: string | null;
  created_at: string;
  read_at: string | null;
}

export type NoticePreferences = Record<string, { in_app: boolean; email: boolean }>;

export interface Mail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  created_at: string;
}
