import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { Menu as LibraryMenu } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from './Link.tsx';
import css from './Menu.module.css';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: ReactNode;
  href?: string;
  onSelect?: () => void;
  danger?: boolean;
  /** Draws a line above. */
  apart?: boolean;
}

interface Props {
  /** The button that opens it; it must take a ref and have a name. */
  target: ReactNode;
  entries: readonly MenuEntry[];
  heading?: ReactNode;
  /** Inside something that scrolls or clips, such as a row of a table. */
  inScroller?: boolean;
}

/** Actions behind a button. */
export function Menu({ target, entries, heading, inScroller }: Props) {
  return (
    <LibraryMenu position="bottom-end" withinPortal={inScroller ?? false} withInitialFocusPlaceholder={false}>
      <LibraryMenu.Target>{target}</LibraryMenu.Target>
      <LibraryMenu.Dropdown className={css.list}>
        {heading && <div className={css.heading}>{heading}</div>}
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </LibraryMenu.Dropdown>
    </LibraryMenu>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  const { href, onSelect, icon, label, danger, apart } = entry;
  const look = { leftSection: icon, className: css.item, 'data-danger': danger || undefined };
  return (
    <>
      {apart && <LibraryMenu.Divider />}
      {href === undefined ? (
        <LibraryMenu.Item {...look} onClick={onSelect}>
          {label}
        </LibraryMenu.Item>
      ) : (
        <LibraryMenu.Item {...look} renderRoot={(props: object) => <Link {...props} href={href} />}>
          {label}
        </LibraryMenu.Item>
      )}
    </>
  );
}
