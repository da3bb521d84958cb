// The shapes of insurance: clients, policies, members, claims, eligibility and the start of each portal.
import type { Answer, Body, Filters, Row } from './shapes.ts';

export type ClientRow = Row<'/api/insurance/clients'>;
export type PolicyRow = Row<'/api/insurance/policies'>;
export type MemberRow = Row<'/api/insurance/members'>;
export type ClaimRow = Row<'/api/insurance/claims'>;

export type ClientDetail = Answer<'/api/insurance/clients/{id}', 'get'>;
export type PolicyDetail = Answer<'/api/insurance/policies/{id}', 'get'>;
export type MemberDetail = Answer<'/api/insurance/members/{id}', 'get'>;
export type ClaimDetail = Answer<'/api/insurance/claims/{id}', 'get'>;

export type NewClient = Body<'/api/insurance/clients', 'post'>;
export type NewPolicy = Body<'/api/insurance/policies', 'post'>;
export type NewMember = Body<'/api/insurance/members', 'post'>;
export type NewClaim = Body<'/api/insurance/claims', 'post'>;
export type ChangedClient = Body<'/api/insurance/clients/{id}', 'patch'>;
export type ChangedPolicy = Body<'/api/insurance/policies/{id}', 'patch'>;
export type ChangedClaim = Body<'/api/insurance/claims/{id}', 'patch'>;
export type ChangedMember = Body<'/api/insurance/members/{id}', 'patch'>;

export type ClientQuery = Filters<'/api/insurance/clients'>;
export type PolicyQuery = Filters<'/api/insurance/policies'>;
export type MemberQuery = Filters<'/api/insurance/members'>;
export type ClaimQuery = Filters<'/api/insurance/claims'>;

export type Question = Body<'/api/insurance/eligibility', 'post'>;
export type Eligibility = Answer<'/api/insurance/eligibility', 'post'>;
export type PortalData = Answer<'/api/insurance/portal', 'get'>;

export type RecordStatus = ClientRow['status'];
export type ClaimStatus = ClaimRow['status'];

export const recordStatuses = ['ACTIVE', 'INACTIVE'] as const satisfies readonly RecordStatus[];
export const claimStatuses = [
  'SUBMITTED',
  'APPROVED',
  'REJECTED',
  'PAID',
] as const satisfies readonly ClaimStatus[];
