import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { UserDetail, UserStatus } from '../../../api/identity.ts';
import { Button } from '../../../ui/Button.tsx';
import { Diff } from '../../../ui/Diff.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, Muted, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { showToast } from '../../../ui/toast.ts';
import { keepUser } from '../queries.ts';
import { useStatusWords } from '../words.ts';
import type { ActionId } from './actions.ts';

interface Props {
  user: UserDetail;
  action: ActionId;
  status: UserStatus;
  onClose: () => void;
}

function useChange(user: UserDetail, status: UserStatus, onClose: () => void) {
  const { t } = useTranslation('users');
  const words = useStatusWords();
  return useMutation({
    mutationFn: (reason: string) =>
      unwrap(
        api.POST('/api/users/{id}/status', {
          params: { path: { id: user.id } },
          body: { status, reason: reason.trim() },
        }),
      ),
    onSuccess: async (saved) => {
      onClose();
      showToast(t('done.status', { name: saved.full_name, status: words[saved.status] }));
      await keepUser(saved);
    },
  });
}

/** Old → new status and the reason for it, before it takes effect. */
export function StatusDialog({ user, action, status, onClose }: Props) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const words = useStatusWords();
  const approving = action === 'approve';
  const [reason, setReason] = useState('');
  const change = useChange(user, status, onClose);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') change.mutate(reason);
  };
  return (
    <Modal
      open
      onClose={onClose}
      title={t('statusAsk', { action: t(`action.${action}`), name: user.full_name })}
    >
      <form onSubmit={submit}>
        <Stack>
          <Diff
            changes={[
              { id: 'status', label: t('column.status'), before: words[user.status], after: words[status] },
            ]}
          />
          <Muted>
            {t(approving ? 'effect.approved' : `effect.${status === 'PENDING_APPROVAL' ? 'ACTIVE' : status}`)}
          </Muted>
          <TextArea
            label={t('reason.label')}
            description={t('reason.hint')}
            placeholder={approving ? t('approve.reasonExample') : ''}
            required
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormError error={change.error} />
          <FormActions>
            <Button tone="secondary" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button
              type="submit"
              tone={status === 'ACTIVE' ? 'primary' : 'danger'}
              loading={change.isPending}
              blocked={reason.trim() === '' && t('reason.missing')}
            >
              {t(`action.${action}`)}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Modal>
  );
}
