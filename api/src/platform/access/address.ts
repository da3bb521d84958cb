import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** Where a request came from, behind as many proxies as TRUST_PROXY believes; null where that is no address. */
export function addressOf(request: Pick<FastifyRequest, 'ip' | 'socket'>): string | null {
  return plain(request.ip) ?? plain(request.socket.remoteAddress ?? '');
}

/**
 * What waits and limits count an address as: an IPv4 address by itself, an IPv6 one by its /64, since that much is
 * given to one household, which may choose 2^64 addresses in it.
 */
export function addressBucket(ip: string | null): string {
  const address = ip === null ? null : plain(ip);
  if (address === null) return 'unknown';
  if (isIP(address) === 4) return address;
  return `${groupsOf(address).slice(0, 4).join(':')}::/64`;
}

/** An address without zone; an IPv4 address that came over an IPv6 socket is one of IPv4. */
function plain(ip: string): string | null {
  const address = ip.replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const bare = mapped ?? address;
  return isIP(bare) === 0 ? null : bare;
}

/** The eight groups of an IPv6 address, in hexadecimal without leading noughts. */
function groupsOf(address: string): string[] {
  // A URL brings any spelling of an address to its shortest one.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const front = head === '' ? [] : head.split(':');
  if (tail === undefined) return front;
  const back = tail === '' ? [] : tail.split(':');
  return [...front, ...Array<string>(8 - front.length - back.length).fill('0'), ...back];
}
