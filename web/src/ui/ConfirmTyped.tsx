import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { FormActions, Stack } from './layout.tsx';
import { Modal } from './Modal.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, and that it cannot be undone. */
  children: ReactNode;
  /** What has to be typed, such as the name of the thing. */
  phrase: string;
  action: string;
  loading?: boolean;
  error?: ReactNode;
  /** What else is missing, such as a reason. */
  blocked?: string | false;
  onConfirm: () => void;
}

/** For what cannot be undone: the name must be typed before the button works. */
export function ConfirmTyped(props: Props) {
  const { open, onClose, title } = props;
  return (
    <Modal open={open} onClose={onClose} title={title} size="sm">
      {open && <Confirmation {...props} />}
    </Modal>
  );
}

function Confirmation({ onClose, children, phrase, action, loading, error, blocked, onConfirm }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const matches = typed.trim() === phrase;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (matches && !blocked) onConfirm();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <div>{children}</div>
        <TextField
          label={t('confirm.label', { phrase })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          data-autofocus
        />
        {error}
        <FormActions>
          <Button tone="secondary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            type="submit"
            tone="danger"
            loading={loading ?? false}
            blocked={matches ? blocked : t('confirm.blocked', { phrase })}
          >
            {action}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}
