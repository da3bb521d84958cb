import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import { Modal as LibraryModal } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './overlay.module.css';

interface Props {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  size?: 'sm' | 'md' | 'lg';
}

const widths = { sm: 440, md: 620, lg: 860 } as const;

/** A question that must be answered before going on. Focus stays inside, Escape closes. */
export function Modal({ open, onClose, title, children, size = 'md' }: Props) {
  return (
    <LibraryModal
      opened={open}
      onClose={onClose}
      title={title}
      size={widths[size]}
      classNames={{
        content: css.content ?? '',
        title: css.title ?? '',
        header: css.header ?? '',
        body: css.body ?? '',
      }}
    >
      {children}
    </LibraryModal>
  );
}
