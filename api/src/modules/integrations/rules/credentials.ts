// Aturan INT-31: RegNakes memakai kunci API; HubSDMK dan SATUSEHAT memakai client_id dan client_secret. Isian lain ditolak.
// Sumber: INT, Connectors

export const connectors = ['regnakes', 'hubsdmk', 'satusehat'] as const;
export type ConnectorName = (typeof connectors)[number];

export interface Credentials {
  readonly api_key?: string | undefined;
  readonly client_id?: string | undefined;
  readonly client_secret?: string | undefined;
}
type Field = keyof Credentials;

const wanted: Readonly<Record<ConnectorName, readonly Field[]>> = {
  regnakes: ['api_key'],
  hubsdmk: ['client_id', 'client_secret'],
  satusehat: ['client_id', 'client_secret'],
};
const fields: readonly Field[] = ['api_key', 'client_id', 'client_secret'];

/** Fields that the connector wants and were not given, and those that were given and it does not know. */
export function credentialFaults(
  connector: ConnectorName,
  given: Credentials,
): { readonly missing: readonly Field[]; readonly foreign: readonly Field[] } {
  return {
    missing: wanted[connector].filter((field) => !given[field]),
    foreign: fields.filter((field) => given[field] !== undefined && !wanted[connector].includes(field)),
  };
}

/** Whether two addresses are the same system: what is secret is never sent to another one unasked. */
export function isSameSystem(one: URL, other: URL): boolean {
  return one.origin === other.origin;
}
