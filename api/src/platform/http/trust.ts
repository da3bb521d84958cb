type Trust = false | string[] | ((address: string, hop: number) => boolean);

/** TRUST_PROXY as Fastify takes it: so many hops, or the networks whose X-Forwarded-For is believed. */
export function trustedProxies(setting: string): Trust {
  if (setting === 'none') return false;
  if (!/^[1-5]$/.test(setting)) return setting.split(',').map((network) => network.trim());
  return (_address, hop) => hop < Number(setting);
}
