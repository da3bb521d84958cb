import type { Keyring } from '../../../platform/crypto/keyring.ts';
import type { Env } from '../../../platform/env.ts';
import { type FieldError, Problem } from '../../../platform/problem/problem.ts';
import { SourceFault } from '../connectors/connector.ts';
import { type ConnectorName, type Credentials, credentialFaults } from '../rules/credentials.ts';

/** Credentials as they are kept: for this integration's row alone. */
export function sealCredentials(keys: Keyring, integrationId: string, credentials: Credentials): Buffer {
  return keys.encrypt(JSON.stringify(credentials), context(integrationId));
}

/**
 * What a connector gets; nothing where none are kept.
 * @throws SourceFault CREDENTIALS_UNREADABLE where they were sealed with another key: they must be given once more
 */
export function openCredentials(
  { keys, log }: Pick<Env, 'keys' | 'log'>,
  integrationId: string,
  sealed: Buffer | null,
): Readonly<Record<string, string>> {
  if (sealed === null) return {};
  try {
    return JSON.parse(keys.decrypt(sealed, context(integrationId))) as Record<string, string>;
  } catch (error) {
    log.error({ err: error, integration: integrationId }, 'credentials cannot be opened');
    throw new SourceFault('CREDENTIALS_UNREADABLE', 'sealed with another key');
  }
}

/** What is wrong with credentials for a connector, field by field. */
export function credentialProblems(
  connector: ConnectorName,
  given: Credentials,
): Readonly<Record<string, readonly FieldError[]>> {
  const { missing, foreign } = credentialFaults(connector, given);
  return Object.fromEntries<readonly FieldError[]>([
    ...missing.map((field) => [`credentials.${field}`, [{ code: 'REQUIRED' }]] as const),
    ...foreign.map(
      (field) =>
        [`credentials.${field}`, [{ code: 'NOT_OF_THIS_CONNECTOR', params: { connector } }]] as const,
    ),
  ]);
}

/** @throws Problem VALIDATION_FAILED */
export function refuseWrongCredentials(connector: ConnectorName, given: Credentials): void {
  const fields = credentialProblems(connector, given);
  if (Object.keys(fields).length > 0) throw Problem.invalid(fields);
}

function context(integrationId: string): string {
  return `integrations.integrations.credentials:${integrationId}`;
}
