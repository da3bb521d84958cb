import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type TestUser, type World } from '../support/world.ts';

const data = join(tmpdir(), `balai-keyed-uploads-${process.pid}`);
let world: World;
let admin: TestUser;
beforeAll(async () => {
  world = await createWorld({ config: { BALAI_DATA: data } });
  admin = await world.user(await world.tenant({ type: 'tpa' }), { roles: ['ADMIN'] });
});
afterAll(async () => {
  await world.close();
  await rm(data, { recursive: true, force: true });
});

async function upload(
  query: string,
  key: string,
  content = 'username,full_name,user_type\nsiti,Siti,CORE\n',
) {
  const answer = await world.app.inject({
    method: 'POST',
    url: `/api/users/import${query}`,
    headers: {
      authorization: `Bearer ${admin.token}`,
      'content-type': 'multipart/form-data; boundary=x',
      'idempotency-key': key,
    },
    payload: `--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n${content}\r\n--x--\r\n`,
  });
  return { status: answer.statusCode, body: answer.json() };
}

test('PLT-5: the answer of a dry run is not given again for the import of the same file', async () => {
  const dry = await upload('?dry_run=true', 'kunci-1');
  expect(dry.status).toBe(202);
  for (const query of ['?dry_run=false', '']) {
    const real = await upload(query, 'kunci-1');
    expect([real.status, real.body.code]).toEqual([409, 'IDEMPOTENCY_MISMATCH']);
  }
  const again = await upload('?dry_run=true', 'kunci-1');
  expect([again.status, again.body]).toEqual([202, dry.body]);
  const other = await upload('?dry_run=true', 'kunci-1', 'username,full_name,user_type\nbudi,Budi,CORE\n');
  expect([other.status, other.body.code]).toEqual([409, 'IDEMPOTENCY_MISMATCH']);
  expect(await world.asOwner('select dry_run from identity.user_imports')).toEqual([{ dry_run: true }]);
});
