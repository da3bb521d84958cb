import { Type } from 'typebox';
import { afterAll, expect, test } from 'vitest';
import { open } from '../../src/platform/access/actor.ts';
import { addressBucket } from '../../src/platform/access/address.ts';
import { createRig, type Rig, testModule } from './harness.ts';

const rigs: Rig[] = [];
afterAll(() => Promise.all(rigs.map((rig) => rig.close())));

const whoAsks = testModule({
  code: 'who',
  routes: (router) => {
    router.add({
      method: 'GET',
      path: '/who',
      summary: 'The address of the caller as the audit has it',
      access: open('test'),
      response: Type.Object({ address: Type.Union([Type.String(), Type.Null()]) }),
      handler: async ({ cause }) => ({ address: cause.ipAddress }),
    });
    router.add({
      method: 'GET',
      path: '/who/limited',
      summary: 'Three a minute',
      access: open('test'),
      limit: { max: 3, seconds: 60 },
      response: Type.Null(),
      handler: async () => null,
    });
  },
});

async function trusting(setting: string): Promise<Rig> {
  const rig = await createRig({ modules: [whoAsks], config: { TRUST_PROXY: setting } });
  rigs.push(rig);
  return rig;
}
async function seen(rig: Rig, from: string, forwarded?: string): Promise<string> {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return (await rig.call({ url: '/api/who', remoteAddress: from, headers })).body.data.address;
}

test('PLT-17: with no trust nobody names their own address', async () => {
  const rig = await trusting('none');
  expect(await seen(rig, '10.0.0.2', '1.2.3.4')).toBe('10.0.0.2');
});

test('PLT-17: with one hop the address is the one that the balancer saw, whatever the caller wrote before it', async () => {
  const rig = await trusting('1');
  expect(await seen(rig, '10.0.0.2', '1.2.3.4, 192.168.1.50')).toBe('192.168.1.50');
  expect(await seen(rig, '10.0.0.2', '192.168.1.50')).toBe('192.168.1.50');
  expect(await seen(rig, '10.0.0.2')).toBe('10.0.0.2');
  const two = await trusting('2');
  expect(await seen(two, '10.0.0.2', '1.2.3.4, 203.0.113.9, 10.0.0.7')).toBe('203.0.113.9');
});

test('PLT-17: of named networks only their own members are believed', async () => {
  const rig = await trusting('10.0.0.0/29, fd00::/64');
  expect(await seen(rig, '10.0.0.2', '1.2.3.4, 10.0.0.50')).toBe('10.0.0.50');
  expect(await seen(rig, '10.0.0.2', '1.2.3.4, 203.0.113.9, 10.0.0.3')).toBe('203.0.113.9');
  expect(await seen(rig, '10.0.0.50', '1.2.3.4')).toBe('10.0.0.50');
  expect(await seen(rig, 'fd00::5', '1.2.3.4')).toBe('1.2.3.4');
  expect(await seen(await trusting('loopback'), '127.0.0.1', '1.2.3.4')).toBe('1.2.3.4');
});

test('PLT-17: what is no address is not taken for one', async () => {
  const rig = await trusting('1');
  for (const forged of ['x'.repeat(60), '1.2.3', '<script>', '1.2.3.4:80', ' '])
    expect([forged, await seen(rig, '10.0.0.2', forged)]).toEqual([forged, '10.0.0.2']);
  expect(await seen(rig, '10.0.0.2', '::ffff:1.2.3.4')).toBe('1.2.3.4');
});

test('PLT-17: limits count an IPv6 household once', async () => {
  const rig = await trusting('none');
  const ask = async (from: string) =>
    (await rig.call({ url: '/api/who/limited', remoteAddress: from })).status;
  const codes: number[] = [];
  for (let i = 1; i <= 5; i++) codes.push(await ask(`2001:db8:0:1::${i.toString(16)}`));
  expect(codes).toEqual([200, 200, 200, 429, 429]);
  expect(await ask('2001:db8:0:2::1')).toBe(200);
});

test('PLT-17: the bucket of an address', () => {
  for (const [address, bucket] of [
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0DB8:0000:0000:ffff::1', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['1::', '1:0:0:0::/64'],
    ['64:ff9b::1.2.3.4', '64:ff9b:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['x', 'unknown'],
    ['', 'unknown'],
    [null, 'unknown'],
  ] as const)
    expect([address, addressBucket(address)]).toEqual([address, bucket]);
});
