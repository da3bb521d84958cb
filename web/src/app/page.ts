import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { loadWords } from '../i18n/setup.ts';
import type { Namespace } from '../i18n/words.ts';

/**
 * A page whose code and words are fetched together when it is first opened:
 * `page(() => import('./UsersPage.tsx'), 'UsersPage', 'users')`.
 */
export function page<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
  ...words: Namespace[]
) {
  return lazyRouteComponent(async () => {
    const [file] = await Promise.all([load(), loadWords(...words)]);
    return { default: file[name] };
  }, 'default');
}
