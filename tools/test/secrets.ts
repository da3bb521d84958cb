import { createHash } from 'node:crypto';

/** Fixed keys for tests, as the configuration wants them. The template's role passwords follow from the first. */
export const testSecrets = {
  BALAI_MASTER_KEY: fixed('master'),
  BALAI_AUDIT_KEY: fixed('audit'),
  BALAI_JWT_KEYS: `test:${fixed('jwt')}`,
};

function fixed(purpose: string): string {
  return createHash('sha256').update(`balai-test:${purpose}`).digest('base64');
}
