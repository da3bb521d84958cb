import { maskNik } from '../../../kernel/nik.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decodeCursor, toPage } from '../../../platform/paging/cursor.ts';
import { fill, type Locale } from '../../../platform/problem/problem.ts';
import { type CandidateRow, candidateRows } from '../queries/health-workers.ts';
import { listRejects } from '../queries/rejects.ts';
import type { RejectKind, RejectStatus } from '../repository/rejects.ts';
import { hidePeople } from '../rules/hiding.ts';
import { maskPayload } from '../rules/masking.ts';
import { type RecordProblem, recordProblems } from '../rules/record-problems.ts';
import { namesFor } from './names.ts';
import { payloadOf } from './replay-rejects.ts';
import { knownIntegration } from './show-integrations.ts';

interface Asked {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly status?: RejectStatus | undefined;
  readonly kind?: RejectKind | undefined;
}

/**
 * One page of what was set aside, newest first: as it came, without whole NIKs; for who may not see health workers,
 * without anything of a person. @throws Problem NOT_FOUND
 */
export async function pageOfRejects(
  tx: Tx,
  actor: Actor,
  code: string,
  { limit, cursor: given, status = 'open', kind }: Asked,
  locale: Locale,
) {
  const cursor = decodeCursor(given, ['uuid']);
  const { id } = await knownIntegration(tx, code);
  const rows = await listRejects(tx, id, { status, kind }, { limit: limit + 1, cursor });
  const name = await namesFor(
    tx,
    actor,
    rows.map(({ resolved_by }) => resolved_by),
  );
  const mayPeople = actor.permissions.has('health_workers:read');
  const known = mayPeople
    ? await candidateRows(tx, [...new Set(rows.flatMap(({ candidates }) => candidates))])
    : [];
  const people = new Map(known.map((worker) => [worker.id, showCandidate(worker)]));
  const show = mayPeople ? maskPayload : hidePeople;
  const shown = rows.map(({ payload_sealed, reasons, candidates, resolved_by, ...reject }) => ({
    ...reject,
    resolved_by: name(resolved_by),
    payload: show(payloadOf(tx, { id: reject.id, payload_sealed })),
    reasons: reasons.map((reason) => say(reason, locale)),
    candidates: candidates.flatMap((one) => people.get(one) ?? []),
  }));
  return toPage(shown, limit, cursor, (reject) => [reject.id]);
}

function showCandidate({ nik_last4, ...worker }: CandidateRow) {
  return { ...worker, nik_masked: nik_last4 === null ? null : maskNik(nik_last4) };
}

function say({ field, code, params }: RecordProblem, locale: Locale) {
  return { field, code, message: fill(recordProblems[code][locale], params) };
}
