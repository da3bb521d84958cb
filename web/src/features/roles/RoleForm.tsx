import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { type NewRole, type Role, userTypes } from '../../api/identity.ts';
import type { UserType } from '../../api/types.ts';
import { queryClient } from '../../app/queries.ts';
import { useMe } from '../../app/session.ts';
import { DraftNote, useDraft } from '../../app/useDraft.tsx';
import { Button } from '../../ui/Button.tsx';
import { FaultCount } from '../../ui/FaultCount.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../ui/form.ts';
import { FormActions, Stack } from '../../ui/layout.tsx';
import { MultiSelect, Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { showToast } from '../../ui/toast.ts';
import { useUserTypeWords } from '../users/words.ts';
import { rolesQuery } from './queries.ts';

type Draft = Omit<NewRole, 'permissions'>;

const empty: Draft = { name: '', description_id: '', description_en: '', allowed_user_types: ['CORE'] };

function draftOf({ name, description_id, description_en, allowed_user_types }: Role): Draft {
  return { name, description_id, description_en, allowed_user_types };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what differs: the API refuses the name of a built-in role even when it stays. */
function changesOf(before: Draft, after: Draft): Partial<Draft> {
  const names = Object.keys(after) as (keyof Draft)[];
  return Object.fromEntries(
    names.filter((name) => !same(before[name], after[name])).map((name) => [name, after[name]]),
  );
}

interface Props {
  /** The role to change; null makes a new one. */
  edited: Role | null;
  roles: readonly Role[];
  onDone: () => void;
}

type Form = UseFormReturnType<Draft>;

function useRoleForm(before: Draft): Form {
  const { t } = useTranslation('roles');
  return useForm<Draft>({
    initialValues: before,
    validateInputOnBlur: true,
    validate: {
      name: (name) => (/^[A-Z][A-Z0-9_]{1,49}$/.test(name.trim()) ? null : t('form.nameWrong')),
      description_id: (text) => (text.trim() === '' ? t('form.descriptionMissing') : null),
      description_en: (text) => (text.trim() === '' ? t('form.descriptionMissing') : null),
      allowed_user_types: (chosen) => (chosen.length > 0 ? null : t('form.userTypesMissing')),
    },
  });
}

function useSave(edited: Role | null, form: Form, permissions: string[], onDone: () => void) {
  const { t } = useTranslation('roles');
  return useMutation({
    mutationFn: (draft: Draft) =>
      edited === null
        ? unwrap(api.POST('/api/roles', { body: { ...draft, permissions } }))
        : unwrap(
            api.PATCH('/api/roles/{id}', {
              params: { path: { id: edited.id } },
              body: changesOf(draftOf(edited), draft),
            }),
          ),
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries({ queryKey: rolesQuery.queryKey });
      showToast(t(edited === null ? 'created' : 'saved', { name: saved.name }));
      onDone();
    },
    onError: (error) => applyFieldErrors(form, error),
  });
}

/** Names a role and says for whom it is; a new one may begin with the permissions of another. */
export function RoleForm({ edited, roles, onDone }: Props) {
  const { t } = useTranslation('roles');
  const { t: common } = useTranslation();
  const me = useMe();
  const [pattern, setPattern] = useState<string | null>(null);
  const before = edited === null ? empty : draftOf(edited);
  const form = useRoleForm(before);
  const kept = useDraft(`role.${edited?.id ?? 'new'}`, form, before);
  const leave = (): void => {
    kept.done();
    onDone();
  };
  // What oneself does not hold cannot be granted, so it is not copied either.
  const copied = roles.find((each) => each.id === pattern)?.permissions ?? [];
  const permissions = copied.filter((name) => me.permissions.includes(name));
  const lost = copied.length - permissions.length;
  const save = useSave(edited, form, permissions, leave);
  const unchanged = edited !== null && same(before, form.values);
  return (
    <form onSubmit={form.onSubmit((draft) => save.mutate(draft), focusFirstError)} noValidate>
      <Stack>
        <DraftNote draft={kept} />
        <Fields form={form} builtIn={edited?.built_in ?? false} />
        {edited === null && (
          <Select
            label={t('form.copy')}
            description={lost > 0 ? t('form.copyLess', { count: lost }) : t('form.copyHint')}
            clearable
            searchable
            options={roles.map((each) => ({ value: each.id, label: each.name }))}
            value={pattern}
            onChange={setPattern}
          />
        )}
        <FormError error={save.error} />
        <FormActions note={unchanged ? t('form.unchanged') : <FaultCount errors={form.errors} />}>
          <Button tone="secondary" onClick={leave}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} blocked={unchanged && t('form.unchanged')}>
            {t(edited === null ? 'form.create' : 'form.save')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}

function Fields({ form, builtIn }: { form: Form; builtIn: boolean }) {
  const { t } = useTranslation('roles');
  const types = useUserTypeWords();
  return (
    <>
      <TextField
        label={t('column.name')}
        description={builtIn ? t('form.nameBuiltIn') : t('form.nameHint')}
        required
        readOnly={builtIn}
        spellCheck={false}
        {...form.getInputProps('name')}
      />
      <TextField label={t('form.descriptionId')} required {...form.getInputProps('description_id')} />
      <TextField label={t('form.descriptionEn')} required {...form.getInputProps('description_en')} />
      <MultiSelect<UserType>
        label={t('column.userTypes')}
        description={t('form.userTypesHint')}
        required
        options={userTypes.map((value) => ({ value, label: types[value] }))}
        value={form.values.allowed_user_types}
        error={form.errors.allowed_user_types}
        onChange={(value) => form.setFieldValue('allowed_user_types', value)}
      />
    </>
  );
}
