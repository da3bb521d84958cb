import type { TestTenant, World } from '../world.ts';

/** Companies with ten policies each, and as many members and claims as are asked for; one in a hundred is inactive. */
export async function fillInsurance(world: World, at: TestTenant, count: number): Promise<void> {
  const clients = Math.min(1_200, Math.max(30, Math.floor(count / 15)));
  const policies = clients * 10;
  const fill = (text: string, ...sizes: number[]) => world.asOwner(text, [at.id, ...sizes]);
  await fill(
    `insert into insurance.clients (tenant_id, id, code, name, status, created_at, updated_at)
     select $1::int, gen_random_uuid(), 'C' || lpad(upper(to_hex(i)), 3, '0'),
       'PT ' || (array['Makmur','Harapan','Sejahtera','Nusantara','Siti'])[1 + i % 5] || ' ' || i,
       case when i % 100 = 0 then 'INACTIVE' else 'ACTIVE' end, now(), now() from generate_series(1, $2::int) i`,
    clients,
  );
  await fill(
    `insert into insurance.policies (tenant_id, id, number, client_code, start_on, end_on, annual_limit, status, created_at, updated_at)
     select $1::int, gen_random_uuid(), 'POL' || lpad(i::text, 6, '0'), 'C' || lpad(upper(to_hex(1 + i % $3::int)), 3, '0'),
       '2026-01-01', '2026-12-31', 1000000000, case when i % 100 = 0 then 'INACTIVE' else 'ACTIVE' end, now(), now()
     from generate_series(1, $2::int) i`,
    policies,
    clients,
  );
  await fill(
    `insert into insurance.members (tenant_id, id, number, name, birth_date, policy_number, client_code, status, created_at, updated_at)
     select $1::int, gen_random_uuid(), 'M' || lpad(i::text, 6, '0'),
       (array['Siti','Budi','Dewi','Agus','Maria'])[1 + i % 5] || ' ' || (array['Makmur','Aminah','Santoso'])[1 + i % 3] || ' ' || i,
       '1990-01-01', p.number, p.client_code, case when i % 100 = 0 then 'INACTIVE' else 'ACTIVE' end, now(), now()
     from generate_series(1, $2::int) i
     join insurance.policies p on p.tenant_id = $1::int and p.number = 'POL' || lpad((1 + (i * 7) % $3::int)::text, 6, '0')`,
    count,
    policies,
  );
  await fill(
    `insert into insurance.claims (tenant_id, id, number, member_number, policy_number, client_code, provider_code, treated_on,
       year_from, icd10, amount, status, filed_at, approved_at, paid_at, updated_at)
     select $1::int, gen_random_uuid(), 'K' || lpad(row_number() over ()::text, 6, '0'), m.number, m.policy_number,
       m.client_code, 'P' || lpad((1 + i % 97)::text, 3, '0'), date '2026-01-01' + i % 320, '2026-01-01', 'J06.9', 1000,
       s.status, now(), case when s.status = 'PAID' then now() end, case when s.status = 'PAID' then now() end, now()
     from generate_series(1, $2::int) i
     join insurance.members m on m.tenant_id = $1::int and m.number = 'M' || lpad(i::text, 6, '0')
     cross join lateral (select case when i % 150 = 0 then 'SUBMITTED' else 'PAID' end as status) s`,
    count,
  );
}
