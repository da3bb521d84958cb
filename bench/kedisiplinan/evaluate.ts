import { isDeepStrictEqual } from 'node:util';
import { evaluate, type Facts } from '../../api/src/modules/kedisiplinan/rules/evaluate.ts';
import { defaults } from '../../api/src/modules/kedisiplinan/rules/parameter.ts';
import { createRandom } from '../generate/random.ts';
import { compare } from '../measure.ts';
import { comparedRow } from '../report.ts';
import type { Context, Measure } from './context.ts';
import { type Answer, openPeers, type Peer, type PeerFacts, peerFacts } from './peers.ts';

export const evaluateMeasures: readonly Measure[] = [{ name: 'evaluate', run: measureEvaluate }];

const SETS = 4096;
const BATCH = 1000;
const WANTED = 3_000_000;

/** Decisions a second with their trace, and the same rules in the engines that one would take otherwise. */
async function measureEvaluate({ options, report }: Context): Promise<void> {
  const { seconds, rounds, seed } = options;
  const facts = [...makeFacts(seed)];
  const told = facts.map((one) => peerFacts(one, defaults));
  const peers = await openPeers(defaults);
  for (const peer of peers) await sameAnswers(peer, facts, told);
  const ours = ownPace(facts);
  perCoreSecond(ours, 0.5);
  for (const peer of peers) {
    const next = ring(told);
    const decide = () => peer.decide(next());
    const pace = () =>
      peer.clients === 0 ? perCoreSecond(decide, seconds) : answered(decide, peer.clients, seconds);
    const compared = await compare(rounds, pace, () => perCoreSecond(ours, seconds));
    report.add(
      comparedRow('evaluations with trace', 'a second of one core', `by ${peer.name}`, compared, {
        text: `≥ ${WANTED.toLocaleString('en-US')} a second`,
        met: compared.figure >= WANTED,
      }),
    );
  }
}

/** Seconds of processor time that this process has had, whatever else the machine does. */
function coreSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function perCoreSecond(work: () => unknown, seconds: number): number {
  const began = coreSeconds();
  let done = 0;
  for (; coreSeconds() < began + seconds; done += BATCH) for (let i = 0; i < BATCH; i++) work();
  return done / (coreSeconds() - began);
}

/** The same for an engine that answers by a promise, with `clients` evaluations under way. */
async function answered(work: () => unknown, clients: number, seconds: number): Promise<number> {
  const began = coreSeconds();
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (; coreSeconds() < began + seconds; done++) await work();
    }),
  );
  return done / (coreSeconds() - began);
}

/** Ours, with every decision kept for a while: one that nobody holds need not be made. */
function ownPace(facts: readonly Facts[]): () => void {
  const next = ring(facts);
  const kept: unknown[] = new Array(1024).fill(null);
  let at = 0;
  return () => {
    kept[at++ & 1023] = evaluate(next(), defaults);
  };
}

function ring<T>(list: readonly T[]): () => T {
  let at = 0;
  return () => list[at++ % list.length] as T;
}

/** @throws when an engine answers otherwise than ours to any of the sets: then it holds other rules */
async function sameAnswers(peer: Peer, facts: readonly Facts[], told: readonly PeerFacts[]): Promise<void> {
  for (const [i, one] of facts.entries()) {
    const { surat, pemicu } = evaluate(one, defaults);
    const expected: Answer = { surat, fired: pemicu.map(({ kondisi }) => kondisi).sort() };
    const found = peer.read(await peer.decide(told[i] as PeerFacts));
    if (!isDeepStrictEqual(found, expected))
      throw new Error(`${peer.name}: ${JSON.stringify({ facts: one, found, expected })}`);
  }
}

/** Students in the mix of a school: mostly small offences, a few grave ones, borders of every threshold among them. */
function* makeFacts(seed: string): Generator<Facts> {
  const random = createRandom(`${seed}:facts`);
  for (let i = 0; i < SETS; i++) {
    const poin_laporan = random.pick([0, 5, 5, 10, 10, 25, 25, 50, 99, 100, 200, 500, 501, 600]);
    const jumlah_atribut = random.int(32);
    const jumlah_alfa = random.int(14);
    yield {
      poin_laporan,
      total_poin: random.chance(0.2) ? random.pick([54, 55, 300, 301]) : poin_laporan + random.int(400),
      jumlah_atribut,
      jumlah_alfa,
      laporan_atribut: random.chance(0.3),
      laporan_alfa: random.chance(0.3),
      band_terakhir: random.pick([0, 0, 2, 2, 3]),
      atribut_terakhir: jumlah_atribut === 0 ? 0 : random.int(jumlah_atribut),
      alfa_terakhir: jumlah_alfa === 0 ? 0 : random.int(jumlah_alfa),
    };
  }
}
