export function ensureInstalled(
  root: string,
  options?: { install?: (root: string) => void; log?: (line: string) => void },
): Promise<'present' | 'stamped' | 'installed'>;
