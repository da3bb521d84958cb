import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address } from '../../../api/address.ts';
import { api, done } from '../../../api/client.ts';
import { download } from '../../../api/download.ts';
import type { UserDetail } from '../../../api/identity.ts';
import { useMay, useMe } from '../../../app/session.ts';
import { useErrorText } from '../../../i18n/errorText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { showToast } from '../../../ui/toast.ts';
import { refreshUsers } from '../queries.ts';
import { SlipsDialog } from '../slips/SlipsDialog.tsx';
import { type ActionId, actionsFor, statusAfter } from './actions.ts';
import { EndDialog, EraseDialog } from './EndDialogs.tsx';
import { ImpersonateDialog } from './ImpersonateDialog.tsx';
import { StatusDialog } from './StatusDialog.tsx';

const dangerous: readonly ActionId[] = ['end', 'erase'];

/** The two that are done at once, without a question. */
function useDirect(user: UserDetail) {
  const { t } = useTranslation('users');
  const errorText = useErrorText();
  const fail = (error: unknown): void => void showToast(errorText(error), { tone: 'bad' });
  const invite = useMutation({
    mutationFn: () => done(api.POST('/api/users/{id}/invitation', { params: { path: { id: user.id } } })),
    onSuccess: async () => {
      showToast(t('done.invite', { email: user.email ?? '' }));
      await refreshUsers(user.id);
    },
    onError: fail,
  });
  const dataExport = useMutation({
    mutationFn: () =>
      download(
        address('get', '/api/users/{id}/data-export', { path: { id: user.id } }),
        `${user.username}.json`,
      ),
    onSuccess: async () => {
      showToast(t('done.data-export'));
      await refreshUsers(user.id);
    },
    onError: fail,
  });
  return { invite, dataExport };
}

/** The first action as a button, the others behind one; each asks for what it needs. */
export function UserActions({ user, onGone }: { user: UserDetail; onGone: () => void }) {
  const { t } = useTranslation('users');
  const me = useMe();
  const may = useMay();
  const { invite, dataExport } = useDirect(user);
  const [open, setOpen] = useState<ActionId | null>(null);
  const actions = actionsFor(user, me, may);
  const first = actions[0] === 'approve' || actions[0] === 'activate' ? actions[0] : undefined;
  const others = actions.filter((id) => id !== first);
  const close = (): void => setOpen(null);
  const start = (id: ActionId): void => {
    if (id === 'invite') invite.mutate();
    else if (id === 'data-export') dataExport.mutate();
    else setOpen(id);
  };
  const status = open === null ? undefined : statusAfter[open];
  return (
    <>
      {first && <Button onClick={() => start(first)}>{t(`action.${first}`)}</Button>}
      {others.length > 0 && (
        <Menu
          target={
            <Button
              tone="secondary"
              icon={<IconDots size={16} aria-hidden />}
              loading={invite.isPending || dataExport.isPending}
            >
              {t('action.more')}
            </Button>
          }
          entries={others.map((id, at) => ({
            id,
            label: t(`action.${id}`),
            danger: dangerous.includes(id),
            apart: dangerous.includes(id) && !dangerous.includes(others[at - 1] ?? 'end'),
            onSelect: () => start(id),
          }))}
        />
      )}
      {open !== null && status !== undefined && (
        <StatusDialog user={user} action={open} status={status} onClose={close} />
      )}
      <SlipsDialog open={open === 'slips'} users={[user]} onClose={close} />
      {open === 'impersonate' && <ImpersonateDialog user={user} onClose={close} />}
      {open === 'end' && <EndDialog user={user} onClose={close} onGone={onGone} />}
      {open === 'erase' && <EraseDialog user={user} onClose={close} onGone={onGone} />}
    </>
  );
}
