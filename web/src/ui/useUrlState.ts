import { useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { withParams } from './urlParams.ts';

type Values<Name extends string> = Readonly<Partial<Record<Name, string>>>;

export interface UrlState<Name extends string> {
  values: Values<Name>;
  /** Empty or undefined takes a name out of the address. `push` lets the back button undo it. */
  set: (changes: Readonly<Record<string, string | undefined>>, how?: 'replace' | 'push') => void;
}

/** State that lives in the address: filters, tabs, ranges, the open record. */
export function useUrlState<Name extends string>(...names: Name[]): UrlState<Name> {
  const router = useRouter();
  const search = useLocation({ select: (location) => location.searchStr });
  const key = names.join(' ');
  const values = useMemo(() => {
    const params = new URLSearchParams(search);
    const found: Partial<Record<string, string>> = {};
    for (const name of key.split(' ')) {
      const value = params.get(name);
      if (value) found[name] = value;
    }
    return found as Values<Name>;
  }, [search, key]);
  const set = useCallback<UrlState<Name>['set']>(
    (changes, how = 'replace') => {
      const { pathname, search: current } = router.history.location;
      const next = `${pathname}${withParams(current, changes)}`;
      if (how === 'push') router.history.push(next);
      else router.history.replace(next);
    },
    [router],
  );
  return { values, set };
}
