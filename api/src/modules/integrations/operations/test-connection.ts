import { audit } from '../../../platform/audit/write.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { type FieldError, Problem } from '../../../platform/problem/problem.ts';
import { SourceFault } from '../connectors/connector.ts';
import { openConnector } from '../connectors/index.ts';
import { readSealed } from '../queries/integrations.ts';
import type { ConnectorName, Credentials } from '../rules/credentials.ts';
import { needsCredentialsAnew } from './change-settings.ts';
import { credentialProblems, openCredentials } from './credentials.ts';
import { knownIntegration } from './show-integrations.ts';

/** What is about to be tried: with what is stored, or with what somebody has written but not saved. */
export interface Trial {
  readonly integrationId: string;
  readonly code: string;
  readonly connector: ConnectorName;
  readonly base_url: string;
  readonly batch_size: number;
  /** What was written; null for what is stored. */
  readonly written: Readonly<Record<string, string>> | null;
  readonly sealed: Buffer | null;
}
export interface TrialAnswer {
  readonly ok: boolean;
  readonly ms: number;
  readonly error: string | null;
  readonly detail: string | null;
}

const LONGEST_MS = 20_000;

/** @throws Problem NOT_FOUND, VALIDATION_FAILED */
export async function prepareTrial(
  tx: Tx,
  code: string,
  given: { readonly base_url?: string | undefined; readonly credentials?: Credentials | undefined },
  address: FieldError | null,
): Promise<Trial> {
  const row = await knownIntegration(tx, code);
  const { id: integrationId, connector, batch_size } = row;
  const fields: Record<string, readonly FieldError[]> = {
    ...(given.credentials ? credentialProblems(connector, given.credentials) : {}),
    ...(address ? { base_url: [address] } : {}),
  };
  if (!address && !given.credentials && needsCredentialsAnew(row, given.base_url))
    fields.credentials = [{ code: 'CREDENTIALS_ANEW' }];
  if (Object.keys(fields).length > 0) throw Problem.invalid(fields);
  const written = given.credentials
    ? (Object.fromEntries(Object.entries(given.credentials)) as Record<string, string>)
    : null;
  return {
    integrationId,
    code,
    connector,
    base_url: given.base_url ?? row.base_url,
    batch_size,
    written,
    sealed: written ? null : await readSealed(tx, integrationId),
  };
}

/** Asks the other side once. Nothing is stored, and no transaction is open meanwhile. */
export async function tryConnection(env: Env, trial: Trial): Promise<TrialAnswer> {
  const began = performance.now();
  const ended = (error: string | null, detail: string | null): TrialAnswer => ({
    ok: error === null,
    ms: Math.round(performance.now() - began),
    error,
    detail,
  });
  const signal = AbortSignal.timeout(LONGEST_MS);
  const { connector, base_url, batch_size } = trial;
  try {
    const credentials = trial.written ?? openCredentials(env, trial.integrationId, trial.sealed);
    const input = { integration: { connector, base_url, batch_size }, credentials, env, signal };
    await openConnector({ ...input, now: () => env.clock.now() }).test();
    return ended(null, null);
  } catch (error) {
    if (error instanceof SourceFault) return ended(error.code, error.detail);
    if (signal.aborted) return ended('TIMEOUT', null);
    throw error;
  }
}

/** That it was tried, and how it ended; never with what. */
export async function recordTrial(tx: Tx, trial: Trial, answer: TrialAnswer): Promise<void> {
  const { code, base_url, integrationId } = trial;
  await audit(tx, {
    action: 'integration.tested',
    resource: 'integration',
    resourceId: integrationId,
    outcome: answer.ok ? 'success' : 'failure',
    details: { code, base_url, error: answer.error },
  });
}
