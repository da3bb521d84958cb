import { newEnforcer, newModelFromString, StringAdapter } from 'casbin';
import { createVerifier } from 'fast-jwt';
import { accessModel } from '../../api/src/modules/identity/access-model.ts';
import { createGate } from '../../api/src/modules/identity/gate.ts';
import {
  compilePolicy,
  type PolicyLine,
  permissionsOf,
} from '../../api/src/modules/identity/rules/compile-policy.ts';
import { type ExplainFacts, explain } from '../../api/src/modules/identity/rules/explain.ts';
import { type Actor, permission } from '../../api/src/platform/access/actor.ts';
import { refusalOf } from '../../api/src/platform/http/access.ts';
import { compare, median, perSecond, timed } from '../measure.ts';
import { comparedRow } from '../report.ts';
import { type Context, type Measure, tokenOf } from './context.ts';

export const decisionMeasures: readonly Measure[] = [
  { name: 'token', run: measureTokens },
  { name: 'decisions', run: measureDecisions },
];

const TOKENS = 200;

/** Signature, time, revocation, status, tenant, modules and permissions: all that a request is checked for. */
async function measureTokens({ env, world, people, options, report }: Context): Promise<void> {
  const gate = createGate(env);
  const tokens = await Promise.all(people.slice(0, TOKENS).map(({ id }) => tokenOf(env, world.tenantId, id)));
  const key = env.config.jwtKeys[0]?.secret;
  if (!key) throw new Error('no key');
  const verify = createVerifier({ key, algorithms: ['HS256'], cache: false });
  let i = 0;
  const next = () => tokens[i++ % tokens.length] ?? '';
  let waits = 0;
  const compared = await compare(
    options.rounds,
    () => perSecond(() => verify(next()), options.seconds),
    async () => {
      for (const token of tokens) await gate.actorOf(token, false);
      return perSecond(() => {
        if (gate.actorOf(next(), false) instanceof Promise) waits += 1;
      }, options.seconds);
    },
  );
  report.add({
    ...comparedRow(
      'token check: revocation, tenant, module state, permissions',
      '/s on one core',
      'bare fast-jwt/s',
      compared,
      {
        text: '≥ 50,000/s',
        met: compared.figure >= 50_000,
      },
    ),
    note: `${TOKENS} people; ${waits} checks went to the database`,
  });
}

/** One tenant with all the rules: roles of 20 lines each, over 100 objects with 20 actions. */
function makePolicy(rules: number): { lines: PolicyLine[]; declared: string[]; roles: string[] } {
  const declared = Array.from({ length: 2_000 }, (_, i) => `object${Math.floor(i / 20)}:action${i % 20}`);
  const roles = Array.from({ length: Math.ceil(rules / 20) }, (_, i) => `role${i}`);
  const lines = Array.from({ length: rules }, (_, i): PolicyLine => {
    const at = (i * 7 + Math.floor(i / 20)) % 2_000;
    return [roles[Math.floor(i / 20)] ?? '', '1', `object${Math.floor(at / 20)}`, `action${at % 20}`];
  });
  return { lines, declared, roles };
}

async function measureDecisions({ options, report }: Context): Promise<void> {
  const { lines, declared, roles } = makePolicy(options.rules);
  const compiling = await timed(async () => compilePolicy(lines, '1', declared));
  const policy = compiling.result;
  const actors = roles.map((role) => actorWith(role, permissionsOf(policy, [role])));
  const routes = declared.map((name) => ({
    always: false,
    switchable: true,
    module: 'insurance',
    method: 'GET' as const,
    access: permission(name),
  }));
  const next = questions(lines, roles.length, declared);
  const casbin = await casbinPerSecond(lines, next, options.quick ? 1 : 10);
  const rates: number[] = [];
  const said = new Map<string, number>();
  for (let round = 0; round < options.rounds; round++)
    rates.push(
      perSecond(() => {
        const { role, permission: asked } = next();
        const actor = actors[role];
        const route = routes[asked];
        if (!actor || !route) throw new Error('a question about nobody');
        const refusal = refusalOf(actor, route);
        if (refusal) said.set(refusal.code, (said.get(refusal.code) ?? 0) + 1);
      }, options.seconds),
    );
  const rate = median(rates);
  report.add({
    what: `decisions through all layers, refusals with reason, ${options.rules.toLocaleString('en-US')} rules`,
    figure: rate,
    unit: '/s on one core',
    baseline: { what: 'node-casbin/s', figure: casbin },
    ratio: rate / casbin,
    spread: [Math.min(...rates) / casbin, Math.max(...rates) / casbin],
    target: '≥ 1,000,000/s',
    met: rate >= 1_000_000,
    note: `policy compiled once in ${compiling.ms.toFixed(0)} ms; refused: ${[...said.keys()].join(', ')}`,
  });
  addExplanations({ options, report }, casbin);
}

/** Which role asks for which permission: one in ten asks for what another role holds. */
function questions(lines: readonly PolicyLine[], roles: number, declared: readonly string[]) {
  const at = new Map(declared.map((name, i) => [name, i]));
  const held = Int32Array.from(lines, ([, , object, action]) => at.get(`${object}:${action}`) ?? 0);
  let i = 0;
  return () => {
    i += 7919;
    const line = i % held.length;
    const role = Math.floor(line / 20);
    return { role: i % 10 === 0 ? (role + 1) % roles : role, permission: held[line] ?? 0 };
  };
}

/** One tenant, one object: as the gate holds it. */
const TENANT: Actor['tenant'] = {
  id: 1,
  name: 'Nusa Sehat',
  domain: 'tpa.example',
  type: 'tpa',
  timeZone: 'Asia/Jakarta',
  isActive: true,
  modules: new Map([['insurance', 'active']]),
};

function actorWith(role: string, permissions: ReadonlySet<string>): Actor {
  return {
    userId: role,
    sessionId: role,
    fullName: role,
    userType: 'CORE',
    roleIds: [role],
    roleNames: [role],
    permissions,
    restrictions: {},
    tenant: TENANT,
    impersonatorId: null,
    mustChangePassword: false,
    byCookie: false,
  };
}

/** All six layers with their sentences, as POST /access/explain shows them to a person. */
function addExplanations({ options, report }: Pick<Context, 'options' | 'report'>, casbin: number): void {
  const facts: ExplainFacts = {
    permission: 'users:read',
    resource: null,
    tenant: { id: 1, name: 'Nusa Sehat', isActive: true, timeZone: 'Asia/Jakarta' },
    module: { code: 'identity', state: 'ground' },
    user: { fullName: 'Siti Aminah', userType: 'CORE', status: 'ACTIVE', mustChangePassword: false },
    roles: [{ id: 'r', name: 'CALL_CENTER_AGENT', holds: true }],
    holders: ['CALL_CENTER_AGENT'],
    held: new Set(['users:read']),
    restrictions: { MAX_CLAIM_AMOUNT: 5_000_000 },
    valueTypes: new Map([['MAX_CLAIM_AMOUNT', 'MONETARY']]),
    now: new Date(),
  };
  const rate = perSecond(() => explain(facts, 'id'), options.seconds);
  report.add({
    what: 'explanations of all six layers in words',
    figure: rate,
    unit: '/s on one core',
    baseline: { what: 'node-casbin/s, which gives no reason', figure: casbin },
    ratio: rate / casbin,
  });
}

async function casbinPerSecond(
  lines: readonly PolicyLine[],
  next: () => { role: number; permission: number },
  seconds: number,
): Promise<number> {
  const text = lines.map((line) => `p, ${line.join(', ')}`).join('\n');
  const enforcer = await newEnforcer(newModelFromString(accessModel), new StringAdapter(text));
  let done = 0;
  const began = performance.now();
  while (performance.now() - began < seconds * 1000 || done === 0) {
    const { role, permission: asked } = next();
    await enforcer.enforce(`role${role}`, '1', `object${Math.floor(asked / 20)}`, `action${asked % 20}`);
    done += 1;
  }
  return (done / (performance.now() - began)) * 1000;
}
