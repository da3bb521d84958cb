import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** Keys for one purpose each, derived from the master key (HKDF-SHA256), so that one leak opens one thing. */
export interface Keyring {
  readonly encrypt: (plain: string, context: string) => Buffer;
  readonly decrypt: (sealed: Buffer, context: string) => string;
  readonly blindIndex: (value: string, context: string) => Buffer;
  readonly mac: (purpose: string, ...parts: (string | Buffer)[]) => Buffer;
  readonly auditMac: (...parts: (string | Buffer)[]) => Buffer;
}

const VERSION = 1;

/**
 * AES-256-GCM: 1 byte version, 12 bytes nonce, 16 bytes tag, ciphertext. `context` (table, column, row) is
 * authenticated too, so that a ciphertext moved to another row does not open.
 */
export function createKeyring(masterKey: string, auditKey: string): Keyring {
  const master = Buffer.from(masterKey, 'base64');
  const cache = new Map<string, Buffer>();
  const derive = (purpose: string): Buffer => {
    let key = cache.get(purpose);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `balai:${purpose}`, 32));
      cache.set(purpose, key);
    }
    return key;
  };
  const audit = Buffer.from(auditKey, 'base64');
  return {
    encrypt(plain, context) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', derive('field'), nonce);
      cipher.setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]);
    },
    decrypt(sealed, context) {
      if (sealed[0] !== VERSION) throw new Error('unknown ciphertext version');
      const decipher = createDecipheriv('aes-256-gcm', derive('field'), sealed.subarray(1, 13));
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(sealed.subarray(13, 29));
      return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString('utf8');
    },
    blindIndex: (value, context) => hmac(derive('blind-index'), [context, value]),
    mac: (purpose, ...parts) => hmac(derive(`mac:${purpose}`), parts),
    auditMac: (...parts) => hmac(audit, parts),
  };
}

/** Each part is preceded by its length, so that ("ab","c") and ("a","bc") differ. */
function hmac(key: Buffer, parts: readonly (string | Buffer)[]): Buffer {
  const mac = createHmac('sha256', key);
  const length = Buffer.alloc(4);
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    length.writeUInt32BE(bytes.length);
    mac.update(length).update(bytes);
  }
  return mac.digest();
}

/** Compares two digests without telling by its time where they differ. */
export function sameDigest(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
