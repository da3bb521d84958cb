import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Drawer.layer.css';
import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './overlay.module.css';
import { isUnderDialog } from './underDialog.ts';
import { useFocusReturn } from './useFocusReturn.ts';

interface Props {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Opens from the left: the navigation on a phone. */
  side?: 'left' | 'right';
  width?: number;
}

/** One record beside its list, the whole width on a phone. Which one is open belongs in the URL. */
export function SidePanel({ open, onClose, title, children, side = 'right', width = 520 }: Props) {
  useFocusReturn(open);
  return (
    <Drawer.Root
      opened={open}
      onClose={() => !isUnderDialog() && onClose()}
      position={side}
      size={width}
      classNames={{ content: css.content ?? '' }}
    >
      <Drawer.Overlay className={css.overlay ?? ''} />
      <Drawer.Content>
        <div className={css.header}>
          <Drawer.Title className={css.title ?? ''}>{title}</Drawer.Title>
          <Drawer.CloseButton />
        </div>
        <Drawer.Body className={css.body ?? ''}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
