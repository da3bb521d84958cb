import { get, set } from 'idb-keyval';

const keyOf = (tenant: number, user: string): string => `import:${tenant}:${user}`;

/** The import that this person began last on this device, so that it can be come back to. */
export const lastImport = {
  get: (tenant: number, user: string): Promise<string | undefined> => get<string>(keyOf(tenant, user)),
  set: (tenant: number, user: string, job: string): Promise<void> => set(keyOf(tenant, user), job),
};
