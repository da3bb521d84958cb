import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { FormError } from './FormError.tsx';
import { FormActions, Stack } from './layout.tsx';
import { Modal } from './Modal.tsx';
import { TextArea } from './TextArea.tsx';

interface Props {
  title: string;
  /** What it does, as a warning. */
  what: string;
  label: string;
  hint: string;
  action: string;
  tone?: 'primary' | 'danger';
  /** Characters that a reason has at least, and what to write when it has fewer. */
  shortest: number;
  tooShort: string;
  longest?: number;
  work: { mutate: (reason: string) => void; isPending: boolean; error: unknown };
  onClose: () => void;
}

/** What is not done without saying why. */
export function ReasonDialog({ title, what, label, hint, action, work, onClose, ...limits }: Props) {
  const { t } = useTranslation();
  const { tone = 'primary', shortest, tooShort, longest } = limits;
  const [reason, setReason] = useState('');
  const short = reason.trim().length < shortest;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!short) work.mutate(reason.trim());
  };
  return (
    <Modal open onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack>
          <Banner tone="warn">{what}</Banner>
          <TextArea
            label={label}
            description={hint}
            required
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            {...(longest === undefined ? {} : { maxLength: longest })}
          />
          <FormError error={work.error} />
          <FormActions>
            <Button tone="secondary" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" tone={tone} loading={work.isPending} blocked={short && tooShort}>
              {action}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Modal>
  );
}
