import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';

interface Props {
  title: string;
  what: string;
  action: string;
  hint: string;
  work: { mutate: (reason: string) => void; isPending: boolean; error: unknown };
  onClose: () => void;
}

/** What cannot be taken back and must say why. */
export function ReasonDialog({ title, what, action, hint, work, onClose }: Props) {
  const { t } = useTranslation('vendorBilling');
  const { t: common } = useTranslation();
  const [reason, setReason] = useState('');
  const none = reason.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!none) work.mutate(reason.trim());
  };
  return (
    <Modal open onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack>
          <Banner tone="warn">{what}</Banner>
          <TextArea
            label={t('reason')}
            description={hint}
            required
            maxLength={500}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormError error={work.error} />
          <FormActions>
            <Button tone="secondary" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" tone="danger" loading={work.isPending} blocked={none && t('reasonMissing')}>
              {action}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Modal>
  );
}
