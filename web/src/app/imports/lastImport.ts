import { get, set } from 'idb-keyval';

interface Whose {
  kind: string;
  tenant: number;
  user: string;
}

const keyOf = ({ kind, tenant, user }: Whose): string => `import:${kind}:${tenant}:${user}`;

/** The import that this person began last on this device, so that it can be come back to. */
export const lastImport = {
  get: (whose: Whose): Promise<string | undefined> => get<string>(keyOf(whose)),
  set: (whose: Whose, job: string): Promise<void> => set(keyOf(whose), job),
};
