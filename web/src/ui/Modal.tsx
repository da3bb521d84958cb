import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import { Modal as LibraryModal } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './overlay.module.css';
import { useDialogAbove } from './underDialog.ts';
import { useFocusReturn } from './useFocusReturn.ts';

interface Props {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  size?: 'sm' | 'md' | 'lg';
  /** False where there is no way back to what is behind it. */
  closable?: boolean;
}

const widths = { sm: 440, md: 620, lg: 860 } as const;

/** A question that must be answered before going on. Focus stays inside, Escape closes. */
export function Modal({ open, onClose, title, children, size = 'md', closable = true }: Props) {
  useFocusReturn(open);
  useDialogAbove(open);
  return (
    <LibraryModal.Root
      opened={open}
      onClose={onClose}
      size={widths[size]}
      centered
      classNames={{ content: css.dialog ?? '' }}
    >
      <LibraryModal.Overlay className={css.overlay ?? ''} />
      <LibraryModal.Content>
        <div className={css.header}>
          <LibraryModal.Title className={css.title ?? ''}>{title}</LibraryModal.Title>
          {closable && <LibraryModal.CloseButton />}
        </div>
        <LibraryModal.Body className={css.body ?? ''}>{children}</LibraryModal.Body>
      </LibraryModal.Content>
    </LibraryModal.Root>
  );
}
