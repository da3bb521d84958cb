import Fastify from 'fastify';
import pg from 'pg';
import { onStop } from '../../api/src/stop.ts';
import { type Person, SELECT_MEMBERS, SELECT_PERSON } from './select.ts';

// What is left when sessions, tenants, permissions, schemas, envelopes and the audit are all taken away.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
await pool.query(`create table if not exists public.bench_log (id bigint generated always as identity primary key,
  user_id uuid, action text not null, at timestamptz not null default now())`);
const app = Fastify({ logger: false });

app.get('/ready', async () => 'ok');
app.get<{ Querystring: { n: string } }>('/echo', async (request) => ({
  n: Number(request.query.n),
  name: 'Sari Wijaya',
}));
app.get<{ Params: { tenant: string; id: string } }>('/users/:tenant/:id', async (request) => {
  const { tenant, id } = request.params;
  return (await pool.query<Person>({ name: 'person', text: SELECT_PERSON, values: [tenant, id] })).rows[0];
});
app.get<{ Params: { tenant: string; id: string } }>('/users/:tenant/:id/audited', async (request) => {
  const { tenant, id } = request.params;
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<Person>({
      name: 'person',
      text: SELECT_PERSON,
      values: [tenant, id],
    });
    await client.query({ name: 'log', text: LOG, values: [id, 'read'] });
    await client.query('commit');
    return rows[0];
  } finally {
    client.release();
  }
});
interface MembersPage {
  readonly Params: { tenant: string; client: string; number: string; id: string; limit: string };
}
app.get<MembersPage>('/members/:tenant/:client/:number/:id/:limit', async (request) => {
  const { tenant, client, number, id, limit } = request.params;
  const values = [tenant, client, number, id, limit];
  return (await pool.query({ name: 'members', text: SELECT_MEMBERS, values })).rows;
});
app.post<{ Body: { text: string } }>('/notes', async (request, reply) => {
  await pool.query({ name: 'log', text: LOG, values: [null, 'noted'] });
  return reply.code(201).send({ text: request.body.text });
});
app.patch<{ Params: { id: string }; Body: { phone: string } }>('/users/:id', async (request) => {
  const { rowCount } = await pool.query({
    name: 'phone',
    text: 'update identity.users set phone = $2, updated_at = now() where id = $1',
    values: [request.params.id, request.body.phone],
  });
  return { changed: rowCount };
});

const LOG = 'insert into public.bench_log (user_id, action) values ($1, $2)';
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
onStop(async () => {
  await app.close();
  await pool.end();
});
