/** One line of the policy: role (its id), domain (its tenant), object (module) and action; '*' stands for any. */
export type PolicyLine = readonly [role: string, tenant: string, object: string, action: string];
