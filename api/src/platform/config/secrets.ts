export interface JwtKey {
  readonly kid: string;
  readonly secret: Buffer;
}

const MIN_KEY_BYTES = 32;
/** Of 32 drawn bytes about 30 differ, of 43 drawn base64 letters about 31: below 20 neither ever falls. */
const MIN_DIFFERENT = 20;

/** Reads `kid:base64[,kid:base64]`; what is wrong with it goes to `problems`. */
export function readJwtKeys(text: string, help: string, problems: string[]): JwtKey[] {
  const keys = text.split(',').map((part) => {
    const [kid = '', secret = ''] = part.split(':');
    return { kid, secret: Buffer.from(secret, 'base64') };
  });
  if (keys.some(({ kid, secret }) => !/^[A-Za-z0-9_-]{1,32}$/.test(kid) || secret.length < MIN_KEY_BYTES))
    problems.push(`BALAI_JWT_KEYS: each key is kid:base64 of at least 32 bytes (256 bits). ${help}`);
  else if (new Set(keys.map(({ kid }) => kid)).size < keys.length)
    problems.push(`BALAI_JWT_KEYS: two keys have one kid. ${help}`);
  return keys;
}

interface Keys {
  readonly BALAI_MASTER_KEY: string;
  readonly BALAI_AUDIT_KEY: string;
  readonly BALAI_JWT_KEYS: string;
}

/** Refuses keys that were typed and not drawn, and one key for two purposes: then one leak opens both. */
export function weakSecrets(config: Keys, jwtKeys: readonly JwtKey[], problems: string[]): void {
  const advice = 'draw it with `openssl rand -base64 32`.';
  const told = (name: string) => problems.some((line) => line.startsWith(`${name}:`));
  const used = new Set<string>();
  const check = (name: string, what: string, text: string, bytes: Buffer) => {
    if (!isDrawn(text, bytes)) problems.push(`${name}: ${what}too weak, ${advice}`);
    else if (used.has(bytes.toString('hex')))
      problems.push(`${name}: ${what}the same as another key; each must be drawn by itself.`);
    used.add(bytes.toString('hex'));
  };
  for (const name of ['BALAI_MASTER_KEY', 'BALAI_AUDIT_KEY'] as const)
    if (!told(name)) check(name, '', config[name], Buffer.from(config[name], 'base64'));
  if (told('BALAI_JWT_KEYS')) return;
  const texts = jwtKeys.length === 0 ? [] : config.BALAI_JWT_KEYS.split(',');
  for (const [i, { kid, secret }] of jwtKeys.entries())
    check('BALAI_JWT_KEYS', `key "${kid}" is `, texts[i]?.split(':')[1] ?? '', secret);
}

/** Whether chance may have made a key: enough different bytes and letters, both cases, no words in base64. */
function isDrawn(text: string, bytes: Buffer): boolean {
  return (
    new Set(bytes).size >= MIN_DIFFERENT &&
    new Set(text).size >= MIN_DIFFERENT &&
    /[a-z]/.test(text) &&
    /[A-Z]/.test(text) &&
    !bytes.every((byte) => byte >= 0x20 && byte < 0x7f)
  );
}
