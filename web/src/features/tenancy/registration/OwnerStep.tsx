import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/errors.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { focusFirstError } from '../../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../../ui/form.ts';
import { FormActions, Stack } from '../../../ui/layout.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { passwordFault } from '../../identity/password/rules.ts';
import type { StepProps } from './RegisterPage.tsx';
import { isEmail } from './rules.ts';

interface Owner {
  full_name: string;
  email: string;
  password: string;
}

/** Who manages it; the code goes to this address. */
export function OwnerStep({ registration }: StepProps) {
  const { t } = useTranslation('registration');
  const { told, go, ask, sent, faults } = registration;
  const form = useOwner(registration);
  const asking = useMutation({
    mutationFn: ({ password, full_name, email }: Owner) => ask(password, { ...told, full_name, email }),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an answer puts words at the fields
  useEffect(() => {
    form.setErrors({ ...faults });
    if (Object.keys(faults).length > 0) focusFirstError();
  }, [asking.error]);
  const { error } = asking;
  const atField = isApiError(error) && Object.keys(error.fields).length > 0;
  return (
    <form onSubmit={form.onSubmit((values) => asking.mutate(values), focusFirstError)} noValidate>
      <Stack gap={20}>
        <Fields form={form} again={sent !== null} />
        {!atField && <FormError error={error} />}
        <FormActions>
          <Button tone="secondary" onClick={() => go('plan')}>
            {t('back')}
          </Button>
          <Button type="submit" loading={asking.isPending}>
            {t('owner.submit')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}

function Fields({ form, again }: { form: UseFormReturnType<Owner>; again: boolean }) {
  const { t } = useTranslation('registration');
  const { t: auth } = useTranslation('auth');
  return (
    <>
      <TextField
        label={t('owner.name')}
        autoComplete="name"
        maxLength={150}
        required
        {...form.getInputProps('full_name')}
      />
      <TextField
        label={t('owner.email')}
        description={t('owner.emailHint')}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        maxLength={100}
        required
        {...form.getInputProps('email')}
      />
      <PasswordField
        label={t('owner.password')}
        description={again ? t('owner.passwordAgain') : auth('password.hint')}
        autoComplete="new-password"
        required
        {...form.getInputProps('password')}
      />
    </>
  );
}

function useOwner({ told, tell }: StepProps['registration']): UseFormReturnType<Owner> {
  const { t } = useTranslation('registration');
  const { t: auth } = useTranslation('auth');
  return useForm<Owner>({
    initialValues: { full_name: told.full_name, email: told.email, password: '' },
    onValuesChange: ({ full_name, email }) => tell({ full_name, email }),
    validate: {
      full_name: (name) => (name.trim() === '' ? t('owner.nameRequired') : null),
      email: (email) => {
        if (email.trim() === '') return t('owner.emailRequired');
        return isEmail(email.trim()) ? null : t('owner.emailWrong');
      },
      password: (password) => {
        const fault = passwordFault(password);
        return fault === null ? null : auth(`password.${fault}`);
      },
    },
  });
}
