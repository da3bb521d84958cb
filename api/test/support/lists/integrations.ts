import { payloadContext } from '../../../src/modules/integrations/operations/set-aside.ts';
import { newId } from '../../../src/platform/clock/ids.ts';
import type { TestTenant, World } from '../world.ts';

/**
 * Thirty integrations with as many runs and rejects as are asked for, most of them of the first (`jalur-1`), and one
 * integration for each other institution.
 */
export async function fillIntegrations(world: World, at: TestTenant, count: number): Promise<void> {
  const fill = (text: string) => world.asOwner(text, [at.id, count]);
  await fill(`insert into integrations.integrations (tenant_id, id, code, name, connector, base_url, schedule, time_zone,
      next_due_at, created_at, updated_at)
    select t.tenant_id, gen_random_uuid(), t.code, 'Jalur', 'regnakes', 'https://regnakes.example', '0 2 * * *',
      'Asia/Makassar', now() + interval '1 day', now() - interval '90 days', now()
    from (select $1::int as tenant_id, 'jalur-' || i as code from generate_series(1, 30) i
      union all (select id, 'jalur-0' from tenancy.tenants where id <> $1::int order by id limit $2::int / 10)) t`);
  await fill(`with them as (select id, row_number() over (order by code) as place from integrations.integrations
      where tenant_id = $1::int)
    insert into integrations.integration_runs (tenant_id, id, integration_id, trigger, status, skip_reason, due_at,
      created_at, finished_at, request_id)
    select $1::int, gen_random_uuid(), i.id, r.trigger, r.status, case when r.status = 'skipped' then 'inactive' end,
      case when r.trigger = 'schedule' then now() - n * interval '1 minute' end, now(), now(), 'isi'
    from generate_series(1, $2::int) n
    cross join lateral (select case when n % 97 = 0 then 'manual' when n % 101 = 0 then 'resume' else 'schedule' end as trigger,
      case when n % 50 = 0 then 'failed' when n % 51 = 0 then 'cancelled' when n % 20 = 0 then 'skipped'
        else 'succeeded' end as status) r
    join them i on i.place = case when n % 4 = 0 then 1 + n / 4 % 30 else (select t.place from them t
      join integrations.integrations j on j.id = t.id where j.code = 'jalur-1') end`);
  await fill(`insert into integrations.integration_status_logs (tenant_id, id, integration_id, "from", "to", at)
    select $1::int, gen_random_uuid(), i.id, 'active', 'inactive', now() - n * interval '1 minute'
    from generate_series(1, $2::int) n
    join integrations.integrations i on i.tenant_id = $1::int and i.code = case when n % 10 = 0 then 'jalur-2' else 'jalur-1' end`);
  await fillRejects(world, at, count);
  await fillHealthWorkers(fill);
}

/** Each is sealed for its own row, as they are shown open. */
async function fillRejects(world: World, at: TestTenant, count: number): Promise<void> {
  const ids = Array.from({ length: count }, () => newId());
  const sealed = ids.map((id) =>
    world.env.keys.encrypt('{"name":"Siti"}', payloadContext(id)).toString('hex'),
  );
  await world.asOwner(
    `insert into integrations.integration_rejects (tenant_id, id, integration_id, run_id, source_key, kind,
       payload_sealed, payload_hash, reasons, status, created_at, updated_at, resolved_at)
     select $1::int, u.id, i.id, gen_random_uuid(), int4send(n::int), r.kind, decode(u.sealed, 'hex'), '\\x00', '[]',
       r.status, now(), now(), case when r.status <> 'open' then now() end
     from unnest($2::uuid[], $3::text[]) with ordinality u (id, sealed, n)
     cross join lateral (select case when n % 100 = 0 then 'ambiguous' when n % 101 = 0 then 'schema' else 'invalid' end as kind,
       case when n % 70 = 0 then 'dismissed' when n % 71 = 0 then 'accepted' else 'open' end as status) r
     join integrations.integrations i on i.tenant_id = $1::int and i.code = 'jalur-1'`,
    [at.id, ids, sealed],
  );
}

/** Nurses, most of them; one in two hundred of another profession, at another facility or without a registration. */
async function fillHealthWorkers(fill: (text: string) => Promise<unknown>): Promise<void> {
  await fill(`insert into integrations.health_workers (tenant_id, id, name, name_key, profession, str_number,
      str_valid_until, facility_code, facility_name, employment_status, created_at, updated_at)
    select $1::int, gen_random_uuid(), initcap(w.name), w.name, case when n % 200 = 0 then 'Bidan' else 'Perawat' end,
      case when n % 200 = 1 then null else lpad(n::text, 16, '0') end,
      case when n % 200 in (1, 2) then null else current_date + n % 1000 - 20 end, 'F' || lpad((n % 300)::text, 4, '0'),
      'Puskesmas', case when n % 200 = 3 then 'Honorer' else 'PNS' end, now(), now()
    from generate_series(1, $2::int) n
    cross join lateral (select (array['siti','budi','dewi','agus','maria'])[1 + n % 5] || ' '
      || (array['makmur','aminah','santoso'])[1 + n % 3] || ' ' || n as name) w`);
  await fill(`insert into integrations.health_worker_words (tenant_id, word, worker_id, previous)
    select $1::int, w.word, h.id, w.previous from integrations.health_workers h
    cross join lateral (values (split_part(h.name_key, ' ', 3), ''),
      (split_part(h.name_key, ' ', 2) || ' ' || split_part(h.name_key, ' ', 3), split_part(h.name_key, ' ', 3))) w (word, previous)
    where h.tenant_id = $1::int and $2::int > 0`);
}
