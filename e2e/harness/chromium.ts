import { existsSync } from 'node:fs';

const candidates = [
  process.env.CHROME_PATH,
  // The same browser without windows: where the whole one draws each of ours, this one costs half as much.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where the browser of the journeys is; undefined where there is none. */
export function chromiumPath(): string | undefined {
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}
