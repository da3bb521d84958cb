import { lookup as dnsLookup } from 'node:dns/promises';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { type Allowed, readAllow } from '../../../platform/config/allow.ts';
import type { Config } from '../../../platform/config/config.ts';
import type { Env } from '../../../platform/env.ts';

export interface Resolved {
  readonly address: string;
  readonly family: number;
}
/** Every address of a name. @throws Error with code ENOTFOUND where there is no such name */
export type Resolve = (name: string) => Promise<readonly Resolved[]>;

export type AddressFault = 'URL_INVALID' | 'URL_REFUSED' | 'URL_UNRESOLVED';

/** A connection was not made because it would have led inside. */
export class AddressRefused extends Error {
  constructor() {
    super('the address leads into a network that integrations may not reach');
    this.name = 'AddressRefused';
  }
}

const resolveByDns: Resolve = (name) => dnsLookup(name, { all: true });
const MOST_URL = 300;

/** IPv4 that is not the public internet: IANA's special-purpose registry, 169.254.169.254 (metadata) among it. */
const INNER_4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Of IPv6 all but 2000::/3 is inner, and of that the tunnels, which hold an IPv4 address, and the examples. */
const INNER_6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const inner = new BlockList();
for (const [network, bits] of INNER_4) inner.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of INNER_6) inner.addSubnet(network, bits, 'ipv6');
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

/** Whether an address is of loopback, of a private or otherwise special network, or no address at all. */
export function isInner(address: string): boolean {
  const plain = embedded(address);
  const version = isIP(plain);
  if (version === 4) return inner.check(plain, 'ipv4');
  return version === 0 || !global6.check(plain, 'ipv6') || inner.check(plain, 'ipv6');
}

/** The IPv4 address that an IPv6 one stands for (mapped, or translated by NAT64); else the address without its zone. */
function embedded(address: string): string {
  const bare = address.replace(/%.*$/, '');
  if (isIP(bare) !== 6) return bare;
  // A URL brings any spelling of an address to its shortest one.
  const short = new URL(`http://[${bare}]`).hostname.slice(1, -1);
  const [, high = '', low] = /^(?:::ffff:|64:ff9b::)(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/.exec(short) ?? [];
  if (low === undefined) return short;
  const [a, b] = [Number.parseInt(high || '0', 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join('.');
}

interface Guard {
  readonly port: number;
  readonly allowed: readonly Allowed[];
  readonly own: readonly string[];
  readonly resolve: Resolve;
}

function guardFor(config: Config, url: URL, resolve: Resolve): Guard {
  return {
    port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
    allowed: readAllow(config.INTEGRATIONS_ALLOW ?? '') ?? [],
    own: ownHosts(config),
    resolve,
  };
}

/** Hosts of the database and of the cache: even where they are public, no integration has business there. */
function ownHosts(config: Config): string[] {
  const urls = [
    config.DATABASE_URL,
    config.DATABASE_URL_DIRECT,
    config.DATABASE_URL_API,
    config.DATABASE_URL_WORKER,
    config.REDIS_URL,
  ];
  const hosts = urls.map((url) => (url !== undefined && URL.canParse(url) ? bareHost(new URL(url)) : ''));
  // A socket's path is no host.
  return [...new Set(hosts)].filter((host) => host !== '' && !host.includes('%2f'));
}

function bareHost(url: URL): string {
  return url.hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}

function namesIt({ allowed, port }: Guard, host: string): boolean {
  return allowed.some((entry) => 'host' in entry && entry.host === host && (entry.port ?? port) === port);
}

function holdsIt({ allowed }: Guard, address: string): boolean {
  const plain = embedded(address);
  const family = isIP(plain) === 4 ? 'ipv4' : 'ipv6';
  return allowed.some((entry) => {
    if ('host' in entry || entry.family !== family) return false;
    const network = new BlockList();
    network.addSubnet(entry.network, entry.bits, entry.family);
    return network.check(plain, family);
  });
}

/** The addresses of a host, each of which may be called. @throws AddressRefused; what the resolver throws */
async function openAddresses(guard: Guard, host: string): Promise<readonly Resolved[]> {
  const literal = isIP(host);
  if (guard.own.includes(host) && !namesIt(guard, host)) throw new AddressRefused();
  const found = literal === 0 ? await guard.resolve(host) : [{ address: host, family: literal }];
  if (namesIt(guard, host)) return found;
  const own = await ownAddresses(guard);
  // One inner address among several is enough to refuse: which of them is called is for chance to say.
  const refused = found.some(
    ({ address }) => !holdsIt(guard, address) && (isInner(address) || own.has(embedded(address))),
  );
  if (refused) throw new AddressRefused();
  return found;
}

async function ownAddresses({ own, resolve }: Guard): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    own.map((host) => (isIP(host) === 0 ? resolve(host).catch(() => []) : [{ address: host, family: 0 }])),
  );
  return new Set(found.flat().map(({ address }) => embedded(address)));
}

/**
 * Whether a base address may be kept: http or https, no user in it, nothing after the path, and a host that does not
 * lead inside. A name that cannot be looked up just now passes; the same guard stands again before each connection.
 * @returns null where it may
 */
export async function checkBaseUrl(
  env: Pick<Env, 'config'>,
  text: string,
  resolve: Resolve = resolveByDns,
): Promise<AddressFault | null> {
  const url = readBaseUrl(text);
  if (url === null) return 'URL_INVALID';
  try {
    await openAddresses(guardFor(env.config, url, resolve), bareHost(url));
    return null;
  } catch (error) {
    if (error instanceof AddressRefused) return 'URL_REFUSED';
    return (error as { code?: string }).code === 'ENOTFOUND' ? 'URL_UNRESOLVED' : null;
  }
}

function readBaseUrl(text: string): URL | null {
  if (text.length > MOST_URL || /[\s?#\\@]/.test(text) || !/^https?:\/\/[^/]/i.test(text)) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  return url === null || bareHost(url) === '' ? null : url;
}

/**
 * How connections to a base address are made: the name is looked up by ourselves and each of its addresses held against
 * the guard, so that a name that has moved inside since it was checked is refused. An address in place of a name passes
 * no look-up and is held against it by itself.
 */
export function guardedConnector(
  config: Config,
  base: URL,
  timeout: number,
  resolve: Resolve = resolveByDns,
) {
  const guard = guardFor(config, base, resolve);
  const lookup: LookupFunction = (host, options, done) => {
    openAddresses(guard, host.toLowerCase().replace(/\.$/, '')).then(
      (found) => {
        const [first] = found;
        if (first === undefined) done(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0);
        else if (options.all) done(null, [...found]);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };
  const connect = buildConnector({ lookup, timeout, allowH2: false });
  return (options: buildConnector.Options, done: buildConnector.Callback): void => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) === 0) return void connect(options, done);
    openAddresses(guard, host).then(
      () => connect(options, done),
      (error: Error) => done(error, null),
    );
  };
}
