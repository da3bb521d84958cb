export function hydrateSymlinks(packageFolder: string): void;
