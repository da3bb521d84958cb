import { isIP } from 'node:net';

/** One entry of INTEGRATIONS_ALLOW. */
export type Allowed =
  | { readonly host: string; readonly port: number | null }
  | { readonly network: string; readonly bits: number; readonly family: 'ipv4' | 'ipv6' };

/** A name's last part is no number: that would be an address, written wrongly. */
const NAME = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*(?=[0-9-]*[a-z])[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

/** Reads a comma list of hosts, host:port and networks in CIDR form; null where an entry is none of these. */
export function readAllow(text: string): readonly Allowed[] | null {
  const entries = text
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '')
    .map(readEntry);
  return entries.includes(null) ? null : entries.filter((entry) => entry !== null);
}

function readEntry(text: string): Allowed | null {
  const [, address = '', length] = /^\[?([0-9a-f.:]+?)\]?(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  if (version !== 0) {
    const most = version === 4 ? 32 : 128;
    const bits = length === undefined ? most : Number(length);
    return bits > most ? null : { network: address, bits, family: version === 4 ? 'ipv4' : 'ipv6' };
  }
  const [, host = '', port] = /^(\[[0-9a-f.:]+\]|[^:[\]/]+)(?::(\d{1,5}))?$/.exec(text) ?? [];
  const bare = host.replace(/^\[|\]$/g, '');
  if (!NAME.test(bare) && isIP(bare) === 0) return null;
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) return null;
  return { host: bare, port: port === undefined ? null : Number(port) };
}
