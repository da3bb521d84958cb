import { useRouter } from '@tanstack/react-router';
import type { ComponentPropsWithoutRef, MouseEvent } from 'react';

type Props = Omit<ComponentPropsWithoutRef<'a'>, 'href'> & { href: string };

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A link within the application; `href` comes from `app/urls.ts`. Its code is fetched on approach. */
export function Link({ href, onClick, onMouseEnter, onFocus, ...rest }: Props) {
  const router = useRouter();
  const approach = (): void => {
    const path = href.split(/[?#]/)[0] ?? '/';
    router.preloadRoute({ to: path }).catch(() => undefined);
  };
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || !isPlainClick(event) || rest.target === '_blank') return;
    event.preventDefault();
    router.history.push(href);
  };
  return (
    <a
      {...rest}
      href={href}
      onClick={follow}
      onMouseEnter={(event) => {
        onMouseEnter?.(event);
        approach();
      }}
      onFocus={(event) => {
        onFocus?.(event);
        approach();
      }}
    />
  );
}
