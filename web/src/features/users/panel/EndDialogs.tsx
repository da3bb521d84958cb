import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../api/client.ts';
import type { UserDetail } from '../../../api/identity.ts';
import { ConfirmTyped } from '../../../ui/ConfirmTyped.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { showToast } from '../../../ui/toast.ts';
import { refreshUsers } from '../queries.ts';

interface Props {
  user: UserDetail;
  onClose: () => void;
  onGone: () => void;
}

function useLeaving(send: (reason: string) => Promise<void>, said: string, { onGone, onClose }: Props) {
  const [reason, setReason] = useState('');
  const work = useMutation({
    mutationFn: () => send(reason.trim()),
    onSuccess: async () => {
      onClose();
      onGone();
      showToast(said);
      await refreshUsers();
    },
  });
  return { reason, setReason, work };
}

interface ReasonProps {
  hint: string;
  value: string;
  onChange: (value: string) => void;
}

function Reason({ hint, value, onChange }: ReasonProps) {
  const { t } = useTranslation('users');
  return (
    <TextArea
      label={t('reason.label')}
      description={hint}
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Ends the membership; the person stays in the audit and in other institutions. */
export function EndDialog(props: Props) {
  const { t } = useTranslation('users');
  const { user } = props;
  const { reason, setReason, work } = useLeaving(
    (text) =>
      done(api.DELETE('/api/users/{id}', { params: { path: { id: user.id } }, body: { reason: text } })),
    t('done.end', { name: user.full_name }),
    props,
  );
  return (
    <ConfirmTyped
      open
      onClose={props.onClose}
      title={t('end.title', { name: user.full_name })}
      phrase={user.username}
      action={t('action.end')}
      loading={work.isPending}
      error={<FormError error={work.error} />}
      blocked={reason.trim() === '' && t('reason.missing')}
      onConfirm={() => work.mutate()}
    >
      <Stack gap={12}>
        <p>{t('end.what')}</p>
        <Reason hint={t('reason.hint')} value={reason} onChange={setReason} />
      </Stack>
    </ConfirmTyped>
  );
}

/** UU PDP: replaces everything personal, for good. */
export function EraseDialog(props: Props) {
  const { t } = useTranslation('users');
  const { user } = props;
  const { reason, setReason, work } = useLeaving(
    (text) =>
      done(
        api.POST('/api/users/{id}/erasure', {
          params: { path: { id: user.id } },
          body: { reason: text, confirm: user.username },
        }),
      ),
    t('done.erase'),
    props,
  );
  return (
    <ConfirmTyped
      open
      onClose={props.onClose}
      title={t('erase.title', { name: user.full_name })}
      phrase={user.username}
      action={t('action.erase')}
      loading={work.isPending}
      error={<FormError error={work.error} />}
      blocked={reason.trim() === '' && t('reason.missing')}
      onConfirm={() => work.mutate()}
    >
      <Stack gap={12}>
        <p>{t('erase.what')}</p>
        <Reason hint={t('erase.reasonHint')} value={reason} onChange={setReason} />
      </Stack>
    </ConfirmTyped>
  );
}
