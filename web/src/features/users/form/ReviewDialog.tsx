import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { Definition, Role, UserDetail } from '../../../api/identity.ts';
import { queryClient } from '../../../app/queries.ts';
import { urls } from '../../../app/urls.ts';
import { Button } from '../../../ui/Button.tsx';
import { Diff } from '../../../ui/Diff.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, Muted, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { showToast } from '../../../ui/toast.ts';
import { keepUser, userQuery } from '../queries.ts';
import { type SaveStep, savePlan, userChanges } from './draft.ts';
import { useChangeWords } from './useChangeWords.ts';
import { applyUserErrors, type UserForm } from './useUserForm.ts';

interface Props {
  user: UserDetail;
  form: UserForm;
  roles: readonly Role[];
  definitions: readonly Definition[];
  onClose: () => void;
  onSaved: () => void;
}

function send(id: string, step: SaveStep): Promise<UserDetail> {
  const params = { path: { id } };
  switch (step.kind) {
    case 'fields':
      return unwrap(api.PATCH('/api/users/{id}', { params, body: step.body }));
    case 'roles':
      return unwrap(api.PUT('/api/users/{id}/roles', { params, body: { role_ids: step.role_ids } }));
    case 'restrictions':
      return unwrap(api.PUT('/api/users/{id}/restrictions', { params, body: step.body }));
  }
}

/** Old → new of everything that will be saved. */
export function ReviewDialog({ user, form, roles, definitions, onClose, onSaved }: Props) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const router = useRouter();
  const changes = userChanges(user, form.values);
  const diff = useChangeWords(user, changes, { roles, definitions });
  const save = useMutation({
    mutationFn: async () => {
      let saved = user;
      for (const step of savePlan(user, changes, { roles, definitions })) {
        saved = await send(user.id, step);
        // Should a later step be refused, what is left to save is told from here.
        queryClient.setQueryData(userQuery(user.id).queryKey, saved);
      }
      return saved;
    },
    onSuccess: async (saved) => {
      onSaved();
      showToast(t('done.saved', { name: saved.full_name }));
      await keepUser(saved);
      router.history.push(urls.user(saved.id));
    },
    onError: (error) => applyUserErrors(form, error, form.values),
  });
  const rights = changes.role_ids !== null || changes.restrictions !== null || changes.fields.user_type;
  return (
    <Modal open onClose={onClose} title={t('form.reviewTitle', { count: diff.length })}>
      <Stack gap={20}>
        <Diff changes={diff} />
        {rights && <Muted>{t('form.atOnce')}</Muted>}
        <FormError error={save.error} />
        <FormActions>
          <Button tone="secondary" onClick={onClose}>
            {save.error ? t('form.backToForm') : common('cancel')}
          </Button>
          <Button loading={save.isPending} onClick={() => save.mutate()}>
            {t('form.save')}
          </Button>
        </FormActions>
      </Stack>
    </Modal>
  );
}
