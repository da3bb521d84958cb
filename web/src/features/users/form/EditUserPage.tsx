import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition, Role, UserDetail } from '../../../api/identity.ts';
import { useMay, useMe } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { DraftNote, useDraft } from '../../../app/useDraft.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button, LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FaultCount } from '../../../ui/FaultCount.tsx';
import { focusFirstError } from '../../../ui/fieldErrors.ts';
import { FormActions, Page, Stack } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { isOwner } from '../panel/actions.ts';
import { userQuery } from '../queries.ts';
import css from '../users.module.css';
import { isUnchanged, userChanges, userDraft } from './draft.ts';
import { neverKept, useChoices } from './NewUserPage.tsx';
import { PersonFields } from './PersonFields.tsx';
import { RestrictionsField } from './RestrictionsField.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';
import { RolesField } from './RolesField.tsx';
import { useUserForm } from './useUserForm.ts';

/** Changes a user; what will be different is shown before it is saved. */
export function EditUserPage() {
  const { t } = useTranslation('users');
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data: user, error, refetch } = useQuery(userQuery(id));
  const { roles, definitions, ready } = useChoices();
  return (
    <Page>
      <PageHeader
        title={user ? t('form.editTitle', { name: user.full_name }) : t('panel.edit')}
        description={t('form.editHint')}
      />
      {!user && error && (
        <Card>
          <ErrorState error={error} onRetry={() => void refetch()} />
        </Card>
      )}
      {!error && !(user && ready) && (
        <Card>
          <Skeleton lines={10} />
        </Card>
      )}
      {user && ready && <Form key={user.id} user={user} roles={roles} definitions={definitions} />}
    </Page>
  );
}

interface FormProps {
  user: UserDetail;
  roles: readonly Role[];
  definitions: readonly Definition[];
}

function Form({ user, roles, definitions }: FormProps) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const me = useMe();
  const may = useMay();
  const began = userDraft(user, definitions);
  const form = useUserForm(began, definitions);
  const kept = useDraft(`user.${user.id}`, form, began, neverKept);
  const [reviewing, setReviewing] = useState(false);
  const unchanged = isUnchanged(userChanges(user, form.values));
  const self = user.id === me.id;
  const above = isOwner(user) && !isOwner(me);
  const typeLocked = (self && t('form.selfLocked')) || (above && t('form.ownerLocked')) || undefined;
  return (
    <form onSubmit={form.onSubmit(() => setReviewing(true), focusFirstError)} noValidate>
      <Stack gap={20}>
        <DraftNote draft={kept} />
        {!user.is_home && <Banner tone="info">{t('panel.guest')}</Banner>}
        {self && <Banner tone="info">{t('form.self')}</Banner>}
        {above && <Banner tone="info">{t('form.owner')}</Banner>}
        {user.is_home && (
          <Card title={t('form.person')}>
            <PersonFields form={form} nikMasked={user.nik_masked} typeLocked={typeLocked} />
          </Card>
        )}
        {may('roles:read') && !self && (
          <Card title={t('column.roles')} description={t('form.rolesHint')}>
            <RolesField form={form} roles={roles} held={user.roles.map((role) => role.id)} />
          </Card>
        )}
        {may('restriction_definitions:read') && !self && !above && user.is_home && (
          <Card title={t('column.restrictions')} description={t('form.restrictionsHint')}>
            <RestrictionsField form={form} definitions={definitions} />
          </Card>
        )}
        <div className={css.sticky}>
          <FormActions note={unchanged ? t('form.unchanged') : <FaultCount errors={form.errors} />}>
            <LinkButton href={urls.user(user.id)} onClick={kept.done}>
              {common('cancel')}
            </LinkButton>
            <Button type="submit" blocked={unchanged && t('form.unchanged')}>
              {t('form.review')}
            </Button>
          </FormActions>
        </div>
      </Stack>
      {reviewing && (
        <ReviewDialog
          user={user}
          form={form}
          roles={roles}
          definitions={definitions}
          onClose={() => setReviewing(false)}
          onSaved={kept.done}
        />
      )}
    </form>
  );
}
