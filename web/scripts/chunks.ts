// How the build is cut: what stands before the login form lies in two files instead of forty, which is fewer requests and
// a tenth less to load, since small files compress badly.
import { fileURLToPath } from 'node:url';

interface Modules {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null;
}

const source = fileURLToPath(new URL('../src/', import.meta.url));

/** What every page needs and what changes only with a new version of a library: it stays in the browser's cache. */
const VENDOR =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|i18next|react-i18next|@tanstack\/(history|store|react-store|router-core|react-router|query-core|react-query))\//;

const firstPages = ['main.tsx', 'features/identity/login/LoginPage.tsx'];

/** Our own files that the first screen imports, near and far; what is imported on demand is not among them. */
function firstScreen(modules: Modules): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id) || !id.startsWith(source)) return;
    found.add(id);
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) visit(next);
  };
  for (const page of firstPages) visit(source + page);
  // The start waits for the words; nothing that others import may wait with it.
  found.delete(`${source}main.tsx`);
  return found;
}

export const codeSplitting = {
  groups: [
    { name: 'vendor', test: VENDOR, priority: 2 },
    {
      // What these import of a library comes with them.
      name: (id: string, modules: Modules) =>
        id.startsWith(source) && firstScreen(modules).has(id) ? 'first' : null,
      priority: 1,
    },
  ],
};
