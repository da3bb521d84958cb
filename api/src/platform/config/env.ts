import { type Config, readConfig } from './config.ts';

/** The only place that reads process.env. */
export function configFromEnvironment(): Config {
  return readConfig(process.env);
}
