import jsonLogic from 'json-logic-js';
import { Engine, type RuleProperties } from 'json-rules-engine';
import type { Facts, Kondisi } from '../../api/src/modules/kedisiplinan/rules/evaluate.ts';
import type { Settings } from '../../api/src/modules/kedisiplinan/rules/parameter.ts';

/** What an engine found: the conditions that fire, in the order of their names, and the highest letter. */
export interface Answer {
  readonly fired: readonly string[];
  readonly surat: number | null;
}

/** An engine that holds the rules; `decide` gives answer and trace in its own form, `read` makes an answer of that. */
export interface Peer {
  readonly name: string;
  /** Evaluations under way at once with which it is fastest; 0: it answers at once, without a promise. */
  readonly clients: number;
  readonly decide: (facts: PeerFacts) => unknown;
  readonly read: (outcome: unknown) => Answer;
}

/** What the peers are told: the multiples of a count are worked out for them, since none of them rounds down. */
export interface PeerFacts {
  readonly poin: number;
  readonly total: number;
  readonly band: number;
  readonly atribut: boolean;
  readonly atribut_kali: number;
  readonly atribut_had: number;
  readonly alfa: boolean;
  readonly alfa_kali: number;
  readonly alfa_had: number;
}

export function peerFacts(facts: Facts, { frekuensi_atribut, frekuensi_alfa }: Settings): PeerFacts {
  return {
    poin: facts.poin_laporan,
    total: facts.total_poin,
    band: facts.band_terakhir,
    atribut: facts.laporan_atribut,
    atribut_kali: Math.floor(facts.jumlah_atribut / frekuensi_atribut),
    atribut_had: Math.floor(facts.atribut_terakhir / frekuensi_atribut),
    alfa: facts.laporan_alfa,
    alfa_kali: Math.floor(facts.jumlah_alfa / frekuensi_alfa),
    alfa_had: Math.floor(facts.alfa_terakhir / frekuensi_alfa),
  };
}

type Fact = keyof PeerFacts;
/** One comparison: a fact against a number, or against another fact. */
type Test = readonly [Fact, '>=' | '<=' | '<' | '>' | '==', number | boolean | Fact];
interface Rule {
  readonly kondisi: Exclude<Kondisi, 'aturan'>;
  readonly surat: number;
  readonly all: readonly Test[];
}

/** The rules once; each engine gets them in its own language. */
function rulesOf(s: Settings): readonly Rule[] {
  return [
    { kondisi: 'poin_surat_3', surat: 3, all: [['poin', '>=', s.surat_3_min_poin]] },
    {
      kondisi: 'poin_surat_2',
      surat: 2,
      all: [
        ['poin', '>=', s.surat_2_min_poin],
        ['poin', '<=', s.surat_2_max_poin],
      ],
    },
    {
      kondisi: 'akumulasi_kritis',
      surat: 3,
      all: [
        ['total', '>=', s.akumulasi_kritis],
        ['band', '<', 3],
      ],
    },
    {
      kondisi: 'akumulasi_sedang',
      surat: 2,
      all: [
        ['total', '>=', s.akumulasi_sedang_min],
        ['total', '<=', s.akumulasi_sedang_max],
        ['band', '<', 2],
      ],
    },
    {
      kondisi: 'frekuensi_atribut',
      surat: 1,
      all: [
        ['atribut', '==', true],
        ['atribut_kali', '>', 'atribut_had'],
      ],
    },
    {
      kondisi: 'frekuensi_alfa',
      surat: 1,
      all: [
        ['alfa', '==', true],
        ['alfa_kali', '>', 'alfa_had'],
      ],
    },
  ];
}

export async function openPeers(settings: Settings): Promise<readonly Peer[]> {
  const rules = rulesOf(settings);
  return [jsonRulesEngine(rules), jsonLogicPeer(rules), await zenEngine(rules)];
}

function answerOf(found: readonly { readonly kondisi: string; readonly surat: number }[]): Answer {
  return {
    fired: found.map(({ kondisi }) => kondisi).sort(),
    surat: found.length === 0 ? null : Math.max(...found.map(({ surat }) => surat)),
  };
}

/** Its trace is the results of the rules that held and of those that did not. */
function jsonRulesEngine(rules: readonly Rule[]): Peer {
  const operators = {
    '>=': 'greaterThanInclusive',
    '<=': 'lessThanInclusive',
    '<': 'lessThan',
    '>': 'greaterThan',
    '==': 'equal',
  } as const;
  const engine = new Engine(
    rules.map(
      ({ kondisi, surat, all }): RuleProperties => ({
        name: kondisi,
        event: { type: kondisi, params: { surat } },
        conditions: {
          all: all.map(([fact, operator, value]) => ({
            fact,
            operator: operators[operator],
            value: typeof value === 'string' ? { fact: value } : value,
          })),
        },
      }),
    ),
  );
  return {
    name: 'json-rules-engine',
    clients: 1,
    decide: (facts) => engine.run({ ...facts }),
    read(outcome) {
      const { results } = outcome as Awaited<ReturnType<Engine['run']>>;
      return answerOf(
        results.map(({ event }) => ({
          kondisi: String(event?.type),
          surat: Number(event?.params?.surat),
        })),
      );
    },
  };
}

/** It has no trace of its own: each condition is applied by itself, and what came of it is kept. */
function jsonLogicPeer(rules: readonly Rule[]): Peer {
  const logics = rules.map(({ kondisi, surat, all }) => ({
    kondisi,
    surat,
    logic: {
      and: all.map(([fact, operator, value]) => ({
        [operator]: [{ var: fact }, typeof value === 'string' ? { var: value } : value],
      })),
    },
  }));
  interface Step {
    readonly kondisi: string;
    readonly surat: number;
    readonly hasil: boolean;
  }
  return {
    name: 'json-logic-js',
    clients: 0,
    decide: (facts): Step[] =>
      logics.map(({ kondisi, surat, logic }) => ({
        kondisi,
        surat,
        hasil: jsonLogic.apply(logic, facts) === true,
      })),
    read: (outcome) => answerOf((outcome as Step[]).filter(({ hasil }) => hasil)),
  };
}

/** A decision table that collects every row that holds, with its trace switched on. */
async function zenEngine(rules: readonly Rule[]): Promise<Peer> {
  const { ZenEngine } = await import('@gorules/zen-engine');
  const position = { x: 0, y: 0 };
  const decision = new ZenEngine().createDecision({
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position },
      {
        id: 'rules',
        type: 'decisionTableNode',
        name: 'rules',
        position,
        content: {
          hitPolicy: 'collect',
          inputs: [{ id: 'when', name: 'when' }],
          outputs: [
            { id: 'kondisi', name: 'kondisi', field: 'kondisi' },
            { id: 'surat', name: 'surat', field: 'surat' },
          ],
          rules: rules.map(({ kondisi, surat, all }) => ({
            _id: kondisi,
            when: all.map((test) => test.join(' ')).join(' and '),
            kondisi: `"${kondisi}"`,
            surat: String(surat),
          })),
        },
      },
      { id: 'out', type: 'outputNode', name: 'out', position },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' },
    ],
  });
  return {
    name: 'zen-engine',
    clients: 8,
    decide: (facts) => decision.evaluate(facts, { trace: true }),
    read(outcome) {
      const { result } = outcome as { result: { kondisi: string; surat: number }[] };
      return answerOf(result);
    },
  };
}
