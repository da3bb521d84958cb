export interface Device {
  browser: string;
  system: string;
}

// The first that matches: browsers name each other, the more particular one stands first.
const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

const first = (pairs: [RegExp, string][], text: string): string | undefined =>
  pairs.find(([pattern]) => pattern.test(text))?.[1];

/** Browser and system in words a person knows, or null where neither is told. */
export function deviceOf(userAgent: string | null): Device | null {
  const browser = first(browsers, userAgent ?? '');
  const system = first(systems, userAgent ?? '');
  return browser === undefined || system === undefined ? null : { browser, system };
}
