import { testSecrets } from '../../../tools/test/secrets.ts';
import { type Config, readConfig } from '../../src/platform/config/config.ts';

/** The settings of a process under test. */
export function workerConfig(
  url: string,
  more: Readonly<Record<string, string>> = {},
  log = 'silent',
): Config {
  return readConfig({ NODE_ENV: 'test', DATABASE_URL: url, LOG_LEVEL: log, ...testSecrets, ...more });
}
