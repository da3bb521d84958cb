import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { type NewRole, type Role, userTypes } from '../../api/identity.ts';
import type { UserType } from '../../api/types.ts';
import { queryClient } from '../../app/queries.ts';
import { useMe } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { applyFieldErrors } from '../../ui/fieldErrors.ts';
import { useForm } from '../../ui/form.ts';
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

/** Names a role and says for whom it is; a new one may begin with the permissions of another. */
export function RoleForm({ edited: role, roles, onDone }: Props) {
  const { t } = useTranslation('roles');
  const { t: common } = useTranslation();
  const me = useMe();
  const types = useUserTypeWords();
  const [pattern, setPattern] = useState<string | null>(null);
  const before = role === null ? empty : draftOf(role);
  const form = useForm<Draft>({
    initialValues: before,
    validateInputOnBlur: true,
    validate: {
      name: (name) => (/^[A-Z][A-Z0-9_]{1,49}$/.test(name.trim()) ? null : t('form.nameWrong')),
      description_id: (text) => (text.trim() === '' ? t('form.descriptionMissing') : null),
      description_en: (text) => (text.trim() === '' ? t('form.descriptionMissing') : null),
      allowed_user_types: (chosen) => (chosen.length > 0 ? null : t('form.userTypesMissing')),
    },
  });
  // What oneself does not hold cannot be granted, so it is not copied either.
  const copied = roles.find((each) => each.id === pattern)?.permissions ?? [];
  const permissions = copied.filter((name) => me.permissions.includes(name));
  const save = useMutation({
    mutationFn: (draft: Draft) =>
      role === null
        ? unwrap(api.POST('/api/roles', { body: { ...draft, permissions } }))
        : unwrap(
            api.PATCH('/api/roles/{id}', {
              params: { path: { id: role.id } },
              body: changesOf(before, draft),
            }),
          ),
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries({ queryKey: rolesQuery.queryKey });
      showToast(t(role === null ? 'created' : 'saved', { name: saved.name }));
      onDone();
    },
    onError: (error) => applyFieldErrors(form, error),
  });
  const unchanged = role !== null && same(before, form.values);
  return (
    <form onSubmit={form.onSubmit((draft) => save.mutate(draft))} noValidate>
      <Stack>
        <TextField
          label={t('column.name')}
          description={role?.built_in ? t('form.nameBuiltIn') : t('form.nameHint')}
          required
          readOnly={role?.built_in ?? false}
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
        {role === null && (
          <Select
            label={t('form.copy')}
            description={
              permissions.length < copied.length
                ? t('form.copyLess', { count: copied.length - permissions.length })
                : t('form.copyHint')
            }
            clearable
            searchable
            options={roles.map((each) => ({ value: each.id, label: each.name }))}
            value={pattern}
            onChange={setPattern}
          />
        )}
        <FormError error={save.error} />
        <FormActions note={unchanged && t('form.unchanged')}>
          <Button tone="secondary" onClick={onDone}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} blocked={unchanged && t('form.unchanged')}>
            {t(role === null ? 'form.create' : 'form.save')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}
