import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../api/client.ts';
import type { UserRow } from '../../../api/identity.ts';
import { useErrorText } from '../../../i18n/errorText.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FormActions, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { showToast } from '../../../ui/toast.ts';
import { refreshUsers } from '../queries.ts';
import { type Approval, approveAll } from './approveAll.ts';

interface Props {
  open: boolean;
  users: readonly UserRow[];
  onClose: () => void;
  onDone: () => void;
}

/** Approves all that wait among the ticked, with one reason; whoever was refused is named with the why. */
export function ApproveDialog({ open, users, onClose, onDone }: Props) {
  const { t } = useTranslation('users');
  return (
    <Modal open={open} onClose={onClose} title={t('approve.title', { count: users.length })}>
      {open && <Body users={users} onClose={onClose} onDone={onDone} />}
    </Modal>
  );
}

const approve = (id: string, reason: string): Promise<void> =>
  done(api.POST('/api/users/{id}/status', { params: { path: { id } }, body: { status: 'ACTIVE', reason } }));

function Body({ users: given, onClose, onDone }: Omit<Props, 'open'>) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  // The list behind refreshes while this goes on; what was asked for stays.
  const [users] = useState(given);
  const [reason, setReason] = useState('');
  const [step, setStep] = useState(0);
  const stopped = useRef(false);
  const work = useMutation({
    mutationFn: () =>
      approveAll(users, {
        approve: (id) => approve(id, reason.trim()),
        onStep: setStep,
        isStopped: () => stopped.current,
        sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      }),
    onSettled: () => refreshUsers(),
    onSuccess: (result) => {
      if (result.refused.length > 0) return;
      showToast(t('approve.done', { count: result.approved.length }));
      onDone();
      onClose();
    },
  });
  const stop = (): void => {
    stopped.current = true;
  };
  if (work.data && work.data.refused.length > 0) return <Refused result={work.data} onClose={onClose} />;
  return (
    <Stack>
      <p>{t('approve.what')}</p>
      <TextArea
        label={t('reason.label')}
        description={t('reason.hint')}
        placeholder={t('approve.reasonExample')}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {work.isPending && <Progress label={t('approve.going')} done={step} total={users.length} finished />}
      <FormActions>
        <Button tone="secondary" onClick={work.isPending ? stop : onClose}>
          {work.isPending ? t('approve.stop') : common('cancel')}
        </Button>
        <Button
          loading={work.isPending}
          blocked={reason.trim() === '' && t('reason.missing')}
          onClick={() => work.mutate()}
        >
          {t('approve.action', { count: users.length })}
        </Button>
      </FormActions>
    </Stack>
  );
}

function Refused({ result, onClose }: { result: Approval; onClose: () => void }) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const errorText = useErrorText();
  return (
    <Stack>
      <Banner tone="warn" title={t('approve.some', { count: result.approved.length })}>
        {t('approve.refused', { count: result.refused.length })}
      </Banner>
      <ul>
        {result.refused.map(({ user, error }) => (
          <li key={user.id}>
            <strong>{user.full_name}</strong>: {errorText(error)}
          </li>
        ))}
      </ul>
      <FormActions>
        <Button onClick={onClose}>{common('close')}</Button>
      </FormActions>
    </Stack>
  );
}
