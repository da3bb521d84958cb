export function tryLock(path: string): { release: () => void; holder?: never } | { holder: number };
export function lockHolder(path: string): number | undefined;
export function isRunning(pid: number): boolean;
