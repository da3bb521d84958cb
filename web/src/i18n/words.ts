import type access from './words/access.id.ts';
import type account from './words/account.id.ts';
import type audit from './words/audit.id.ts';
import type auth from './words/auth.id.ts';
import type billing from './words/billing.id.ts';
import type common from './words/common.id.ts';
import type definitions from './words/definitions.id.ts';
import type healthWorkers from './words/healthWorkers.id.ts';
import type imports from './words/imports.id.ts';
import type insurance from './words/insurance.id.ts';
import type insurancePortal from './words/insurancePortal.id.ts';
import type integrationForms from './words/integrationForms.id.ts';
import type integrations from './words/integrations.id.ts';
import type kedisiplinanFollowUps from './words/kedisiplinanFollowUps.id.ts';
import type kedisiplinanMasters from './words/kedisiplinanMasters.id.ts';
import type kedisiplinanRecords from './words/kedisiplinanRecords.id.ts';
import type kedisiplinanSchool from './words/kedisiplinanSchool.id.ts';
import type kedisiplinanSettings from './words/kedisiplinanSettings.id.ts';
import type kedisiplinanWords from './words/kedisiplinanWords.id.ts';
import type kept from './words/kept.id.ts';
import type registration from './words/registration.id.ts';
import type roles from './words/roles.id.ts';
import type tenancy from './words/tenancy.id.ts';
import type users from './words/users.id.ts';
import type vendor from './words/vendor.id.ts';
import type vendorBilling from './words/vendorBilling.id.ts';

/** The words of each part of the application. A new part adds its two files in `words/` and its line here. */
export interface Words {
  common: typeof common;
  auth: typeof auth;
  account: typeof account;
  users: typeof users;
  tenancy: typeof tenancy;
  billing: typeof billing;
  registration: typeof registration;
  vendor: typeof vendor;
  vendorBilling: typeof vendorBilling;
  imports: typeof imports;
  roles: typeof roles;
  definitions: typeof definitions;
  audit: typeof audit;
  access: typeof access;
  insurance: typeof insurance;
  insurancePortal: typeof insurancePortal;
  integrations: typeof integrations;
  integrationForms: typeof integrationForms;
  healthWorkers: typeof healthWorkers;
  kedisiplinanFollowUps: typeof kedisiplinanFollowUps;
  kedisiplinanMasters: typeof kedisiplinanMasters;
  kedisiplinanRecords: typeof kedisiplinanRecords;
  kedisiplinanSchool: typeof kedisiplinanSchool;
  kedisiplinanSettings: typeof kedisiplinanSettings;
  kedisiplinanWords: typeof kedisiplinanWords;
  kept: typeof kept;
}

export type Namespace = keyof Words;

/** English has exactly the keys of Indonesian: a missing or a surplus one does not compile. */
export type SameKeys<Id> = { [Key in keyof Id]: Id[Key] extends string ? string : SameKeys<Id[Key]> };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Words;
  }
}
