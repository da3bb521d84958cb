import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import { createKeyKeeper } from '../../../api/idempotency.ts';
import type { Definition, Role } from '../../../api/identity.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { type Draft, DraftNote, useDraft } from '../../../app/useDraft.tsx';
import { Button, LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FaultCount } from '../../../ui/FaultCount.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { focusFirstError } from '../../../ui/fieldErrors.ts';
import { FormActions, Page, Stack } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { showToast } from '../../../ui/toast.ts';
import { definitionsQuery } from '../../definitions/queries.ts';
import { rolesQuery } from '../../roles/queries.ts';
import { keepUser } from '../queries.ts';
import css from '../users.module.css';
import { emptyUser, newUserPayload, type UserDraft } from './draft.ts';
import { EntryFields, PersonFields } from './PersonFields.tsx';
import { RestrictionsField } from './RestrictionsField.tsx';
import { RolesField } from './RolesField.tsx';
import { applyUserErrors, type UserForm, useUserForm } from './useUserForm.ts';

const none: never[] = [];

/** Too personal, or too secret, to lie in a browser. */
export const neverKept = ['nik', 'password'] as const;

/** Roles and definitions as far as the reader may see them. */
export function useChoices(): { roles: readonly Role[]; definitions: readonly Definition[]; ready: boolean } {
  const may = useMay();
  const roles = useQuery({ ...rolesQuery, enabled: may('roles:read') });
  const definitions = useQuery({ ...definitionsQuery, enabled: may('restriction_definitions:read') });
  return {
    roles: roles.data ?? none,
    definitions: definitions.data?.rows ?? none,
    ready: !roles.isLoading && !definitions.isLoading,
  };
}

/** Sends the new user once, even when the button is pressed twice, and opens them. */
function useCreation(form: UserForm, kept: Draft) {
  const { t } = useTranslation('users');
  const router = useRouter();
  const [keys] = useState(() => createKeyKeeper());
  return useMutation({
    mutationFn: (draft: UserDraft) => {
      const body = newUserPayload(draft);
      const headers = { 'Idempotency-Key': keys.keyFor(body) };
      return unwrap(api.POST('/api/users', { body, headers }));
    },
    onSuccess: async (user, draft) => {
      keys.done();
      kept.done();
      const invited = draft.entry === 'invitation' && user.email !== null;
      const waits = user.status === 'ACTIVE' ? 'done.createdInvited' : 'done.createdWaiting';
      showToast(t(invited ? waits : 'done.created', { name: user.full_name }));
      await keepUser(user);
      router.history.push(urls.user(user.id));
    },
    onError: (error, draft) => applyUserErrors(form, error, draft),
  });
}

/** Makes a user: who they are, how they come in, what they may do. */
export function NewUserPage() {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const may = useMay();
  const { roles, definitions } = useChoices();
  const form = useUserForm(emptyUser, definitions);
  const kept = useDraft('user.new', form, emptyUser, neverKept);
  const save = useCreation(form, kept);
  const refused = (): void => {
    save.reset();
    focusFirstError();
  };
  return (
    <Page>
      <PageHeader title={t('form.newTitle')} description={t('form.newHint')} />
      <form onSubmit={form.onSubmit((draft) => save.mutate(draft), refused)} noValidate>
        <Stack gap={20}>
          <DraftNote draft={kept} />
          <Card title={t('form.person')}>
            <PersonFields form={form} />
          </Card>
          <Card title={t('form.entryTitle')}>
            <EntryFields form={form} mayApprove={may('users:approve')} />
          </Card>
          {may('roles:read') && (
            <Card title={t('column.roles')} description={t('form.rolesHint')}>
              <RolesField form={form} roles={roles} held={none} />
            </Card>
          )}
          {may('restriction_definitions:read') && (
            <Card title={t('column.restrictions')} description={t('form.restrictionsHint')}>
              <RestrictionsField form={form} definitions={definitions} />
            </Card>
          )}
          <div className={css.sticky}>
            <Stack gap={12}>
              <FormError error={save.error} />
              <FormActions note={<FaultCount errors={form.errors} />}>
                <LinkButton href={urls.users()} onClick={kept.done}>
                  {common('cancel')}
                </LinkButton>
                <Button type="submit" loading={save.isPending}>
                  {t('form.create')}
                </Button>
              </FormActions>
            </Stack>
          </div>
        </Stack>
      </form>
    </Page>
  );
}
