import { useTranslation } from 'react-i18next';
import { userTypes } from '../../../api/identity.ts';
import { typeWordsOf } from '../../../app/portal.ts';
import { useMe } from '../../../app/session.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { RadioGroup } from '../../../ui/Checkbox.tsx';
import { FormGrid, Stack } from '../../../ui/layout.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useUserTypeWords } from '../words.ts';
import { nikOf } from './draft.ts';
import type { UserForm } from './useUserForm.ts';

interface Props {
  form: UserForm;
  /** What is stored, masked, where there is one. */
  nikMasked?: string | null;
  /** Why the type of user cannot be changed. */
  typeLocked?: string | undefined;
}

/** Who the person is. */
export function PersonFields({ form, nikMasked, typeLocked }: Props) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const types = useUserTypeWords();
  const { tenant } = useMe();
  return (
    <FormGrid>
      <TextField
        label={t('form.fullName')}
        required
        autoComplete="off"
        {...form.getInputProps('full_name')}
      />
      <TextField
        label={t('column.username')}
        description={t('form.usernameHint')}
        required
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('username')}
      />
      <Contact form={form} />
      <TextField
        label="NIK"
        inputMode="numeric"
        autoComplete="off"
        placeholder={nikMasked ?? ''}
        description={nikMasked ? t('form.nikReplace') : t('form.nikHint')}
        {...form.getInputProps('nik')}
        onChange={(event) => form.setFieldValue('nik', nikOf(event.currentTarget.value))}
      />
      <Select
        label={t('form.locale')}
        options={(['id', 'en'] as const).map((value) => ({ value, label: common(`language.${value}`) }))}
        value={form.values.locale}
        error={form.errors.locale}
        onChange={(value) => value !== null && form.setFieldValue('locale', value)}
      />
      <Select
        label={t('column.type')}
        description={typeLocked ?? t(`form.typeHint.${typeWordsOf(tenant.type)}.${form.values.user_type}`)}
        required
        disabled={typeLocked !== undefined}
        options={userTypes.map((value) => ({ value, label: types[value] }))}
        value={form.values.user_type}
        error={form.errors.user_type}
        onChange={(value) => value !== null && form.setFieldValue('user_type', value)}
      />
    </FormGrid>
  );
}

function Contact({ form }: { form: UserForm }) {
  const { t } = useTranslation('users');
  return (
    <>
      <TextField
        label={t('column.email')}
        type="email"
        description={t('form.emailHint')}
        autoComplete="off"
        {...form.getInputProps('email')}
      />
      <TextField
        label={t('column.phone')}
        type="tel"
        placeholder="+6281234567890"
        description={t('form.phoneHint')}
        autoComplete="off"
        {...form.getInputProps('phone')}
      />
    </>
  );
}

/** How a new user comes in: by invitation, by a slip, or with a password that is given now. */
export function EntryFields({ form, mayApprove }: { form: UserForm; mayApprove: boolean }) {
  const { t } = useTranslation('users');
  const { entry, email, username, status } = form.values;
  const address = email.trim() || (username.includes('@') ? username.trim() : '');
  return (
    <Stack gap={16}>
      <RadioGroup
        label={t('form.entry')}
        name="entry"
        options={[
          { value: 'invitation', label: t('form.invitation') },
          { value: 'password', label: t('form.password') },
        ]}
        value={entry}
        onChange={(value) => form.setFieldValue('entry', value)}
      />
      {entry === 'invitation' && (
        <Banner tone={address === '' ? 'warn' : 'info'}>
          {address === ''
            ? t('form.noInvitation')
            : t(status === 'ACTIVE' ? 'form.willInvite' : 'form.willInviteOnApproval', { email: address })}
        </Banner>
      )}
      {entry === 'password' && (
        <FormGrid>
          <PasswordField
            label={t('form.password')}
            description={t('form.passwordHint')}
            required
            autoComplete="new-password"
            {...form.getInputProps('password')}
          />
        </FormGrid>
      )}
      {mayApprove && (
        <RadioGroup
          label={t('form.begin')}
          name="status"
          options={[
            { value: 'PENDING_APPROVAL', label: t('form.beginWaiting') },
            { value: 'ACTIVE', label: t('form.beginActive') },
          ]}
          value={form.values.status}
          onChange={(value) => form.setFieldValue('status', value)}
        />
      )}
    </Stack>
  );
}
