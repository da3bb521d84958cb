import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/errorText.ts';
import type { Words } from '../../i18n/words.ts';
import { FormGrid, Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTyped } from '../../ui/useTyped.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { readable } from '../audit/actions.ts';
import { permissionsQuery } from '../roles/queries.ts';
import { UserPicker } from '../users/UserPicker.tsx';
import { permissionOptions } from './question.ts';

const LONGEST = 300;

/** Who, what, and about what. Each choice is an answer at once; there is nothing to send. */
export function QuestionForm() {
  const { t, i18n } = useTranslation('access');
  const errorText = useErrorText();
  const { values, set } = useUrlState('user', 'permission', 'resource');
  const { data, error } = useQuery(permissionsQuery);
  const groups: Readonly<Record<string, string>> = t('module', {
    returnObjects: true,
  }) as Words['access']['module'];
  const options = permissionOptions(
    data ?? [],
    values.permission,
    i18n.language === 'en' ? 'en' : 'id',
    (module) => groups[module] ?? readable(module),
  );
  return (
    <Stack>
      <FormGrid>
        <UserPicker
          label={t('user')}
          value={values.user ?? null}
          onChange={(user) => set({ user: user ?? undefined })}
        />
        <Select
          label={t('permission')}
          placeholder={t('permissionHint')}
          options={options}
          searchable
          clearable
          value={values.permission ?? null}
          onChange={(permission) => set({ permission: permission ?? undefined })}
          error={error && errorText(error)}
        />
      </FormGrid>
      <Resource value={values.resource ?? ''} onChange={(text) => set({ resource: text || undefined })} />
    </Stack>
  );
}

function Resource({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('access');
  const [text, type] = useTyped(value, onChange);
  return (
    <TextField
      label={t('resource')}
      description={t('resourceHint')}
      placeholder={t('resourcePlaceholder')}
      maxLength={LONGEST}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
