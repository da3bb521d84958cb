// The shapes of the identity module that the application's foundation speaks about.
import type { Answer, Row } from './shapes.ts';

export type Me = Answer<'/api/auth/me', 'get'>;
export type Locale = Me['locale'];
export type UserType = Me['user_type'];
export type TenantChoice = Me['tenants'][number];
export type ModuleCode = 'integrations' | 'kedisiplinan' | 'praktikum' | 'insurance';

export type Session = Row<'/api/auth/sessions'>;
export type Notice = Row<'/api/notices'>;
export type NoticePreferences = Answer<'/api/notices/preferences', 'get'>;
export type Mail = Row<'/api/mailbox'>;
