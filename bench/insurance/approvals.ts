import { copyInto } from '../generate/copy.ts';
import { loadMembers, makeMembers } from '../generate/members.ts';
import { createRandom } from '../generate/random.ts';
import { timed } from '../measure.ts';
import { type Served, serve } from '../process.ts';
import { type Context, emptyInstitution, type Measure, person } from './context.ts';

export const approvalMeasures: readonly Measure[] = [{ name: 'approval', run: measureApproval }];

const AT_ONCE = 8;
const AMOUNT = 1_000_000;

/** Eight at once under one policy that can bear two claims in three, against eight at once under policies of their own. */
async function measureApproval(context: Context): Promise<void> {
  const { options, report, ground } = context;
  const total = options.quick ? 48 : 1_200;
  const product = await serve(ground, 'bench/serve/product.ts');
  try {
    const apart = await approveAll(await emptyInstitution(context), product, total, AT_ONCE);
    const under = await approveAll(await emptyInstitution(context), product, total, 1);
    const bearable = Math.floor((total * 2) / 3);
    report.add({
      what: `approvals under one policy, ${AT_ONCE} at once`,
      figure: under.rate,
      unit: '/s',
      baseline: { what: `/s, ${AT_ONCE} at once, each under a policy of its own`, figure: apart.rate },
      ratio: under.rate / apart.rate,
      target: 'the policy’s limit to the rupiah',
      met: under.approved === bearable && under.used === bearable * AMOUNT,
      note: `${under.approved} of ${total} approved, the others told that the limit is used up`,
    });
  } finally {
    await product.stop();
  }
}

async function approveAll(here: Context, product: Served, total: number, policies: number) {
  const { token } = await person(here, 'TPA_ADMIN', 'CORE');
  const { client, ids } = await fileClaims(here, total, policies);
  let approved = 0;
  let at = 0;
  const { ms } = await timed(() =>
    Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (at < ids.length) {
          const id = ids[at++];
          const answer = await product.http.send('POST', `/api/insurance/claims/${id}/approve`, { token });
          if (answer.status === 200) approved++;
          else if (!answer.text.includes('POLICY_LIMIT_EXCEEDED'))
            throw new Error(`${answer.status}: ${answer.text}`);
        }
      }),
    ),
  );
  const { rows } = await client.query<{ used: string }>(
    'select sum(used) as used from insurance.policy_use where tenant_id = $1',
    [here.tenantId],
  );
  return { rate: total / (ms / 1000), approved, used: Number(rows[0]?.used) };
}

/** Claims that wait, spread over so many policies; together these can bear two in three, or with one each all. */
async function fileClaims({ ground, env, tenantId, end, options }: Context, total: number, policies: number) {
  const client = await ground.connect();
  await client.query('set row_security = off');
  const byPolicy = new Map([...makeMembers(options.seed, 5_000, end)].map((one) => [one.policyNumber, one]));
  const members = [...byPolicy.values()].slice(0, policies);
  await loadMembers({ client, tenantId, end }, env.keys, members);
  if (policies === 1)
    await client.query('update insurance.policies set annual_limit = $1 where tenant_id = $2', [
      Math.floor((total * 2) / 3) * AMOUNT,
      tenantId,
    ]);
  const random = createRandom(`claims:${policies}`);
  const ids = Array.from({ length: total }, () => random.id(end.getTime()));
  const day = end.toISOString().slice(0, 10);
  const columns =
    'tenant_id, id, number, member_number, policy_number, client_code, provider_code, treated_on, year_from, icd10, amount, filed_at, updated_at';
  await copyInto(
    client,
    'insurance.claims',
    columns.split(', '),
    ids.map((id, i) => {
      const { number, policyNumber, clientCode } = members[i % members.length] ?? {
        number: '',
        policyNumber: '',
        clientCode: '',
      };
      const whose = [`K${String(i + 1).padStart(6, '0')}`, number, policyNumber, clientCode, 'P001'];
      return [tenantId, id, ...whose, day, `${day.slice(0, 4)}-01-01`, 'J06.9', AMOUNT, end, end];
    }),
  );
  return { client, ids };
}
