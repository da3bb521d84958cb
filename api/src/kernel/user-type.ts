/** The four portals of a tenant: staff, the companies that buy, the clinics that serve, the people insured. */
export const userTypes = ['CORE', 'CLIENT', 'PROVIDER', 'MEMBER'] as const;
export const userStatuses = ['ACTIVE', 'PENDING_APPROVAL', 'INACTIVE', 'SUSPENDED'] as const;
export type UserStatus = (typeof userStatuses)[number];
