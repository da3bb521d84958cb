import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import { isApiError } from '../../../api/errors.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioGroup } from '../../../ui/Checkbox.tsx';
import { focusFirstError } from '../../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../../ui/form.ts';
import { FormActions, Stack } from '../../../ui/layout.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { type TenantType, type Told, tenantTypes } from './kept.ts';
import type { StepProps } from './RegisterPage.tsx';
import css from './registration.module.css';
import { domainOf, isDomain } from './rules.ts';

type Institution = Pick<Told, 'name' | 'type' | 'domain'>;
type InstitutionForm = UseFormReturnType<Institution>;

const TYPING_MS = 400;

/** Whether another institution has the domain; undefined while that is not known. */
function useTaken(domain: string): { taken: boolean | undefined; checking: boolean } {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(isDomain(domain) ? domain : ''), TYPING_MS);
    return () => clearTimeout(timer);
  }, [domain]);
  const { data, isFetching } = useQuery({
    queryKey: ['domain', asked],
    queryFn: () =>
      unwrap(api.GET('/api/tenant/by-domain', { params: { query: { domain: asked } } })).then(
        () => true,
        (error: unknown) => {
          if (isApiError(error) && error.status === 404) return false;
          throw error;
        },
      ),
    enabled: asked !== '',
  });
  const settled = asked === domain;
  return { taken: settled ? data : undefined, checking: isDomain(domain) && (!settled || isFetching) };
}

/** Which institution it is. */
export function InstitutionStep({ registration }: StepProps) {
  const { t } = useTranslation('registration');
  const { t: common } = useTranslation();
  const { tell, go } = registration;
  const form = useInstitution(registration);
  const domain = domainOf(form.values.domain);
  const { taken, checking } = useTaken(domain);
  const submit = form.onSubmit(() => {
    if (taken === true) return focusFirstError();
    tell({ domain });
    go('plan');
  }, focusFirstError);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={20}>
        <TextField label={t('institution.name')} maxLength={200} required {...form.getInputProps('name')} />
        <RadioGroup<TenantType>
          label={t('institution.type')}
          name="type"
          options={tenantTypes.map((value) => ({
            value,
            label: common(`tenantType.${value}`),
            description: t(`institution.does.${value}`),
          }))}
          value={form.values.type}
          onChange={(type) => form.setFieldValue('type', type)}
          error={form.errors.type}
        />
        <DomainField form={form} domain={domain} taken={taken} checking={checking} />
        <FormActions>
          <Button type="submit">{t('next')}</Button>
        </FormActions>
      </Stack>
    </form>
  );
}

interface DomainProps {
  form: InstitutionForm;
  domain: string;
  taken: boolean | undefined;
  checking: boolean;
}

/** The domain as it is typed, with whether it is free. */
function DomainField({ form, domain, taken, checking }: DomainProps) {
  const { t } = useTranslation('registration');
  return (
    <div>
      <TextField
        label={t('institution.domain')}
        description={t('institution.domainHint')}
        autoCapitalize="none"
        spellCheck={false}
        inputMode="url"
        placeholder="warung-sari.id"
        required
        {...form.getInputProps('domain')}
        error={form.errors.domain ?? (taken === true && t('institution.taken', { domain }))}
        onBlur={() => form.setFieldValue('domain', domain)}
      />
      <div role="status" className={css.check}>
        {checking && t('institution.checking')}
        {!checking && taken === false && !form.errors.domain && t('institution.free', { domain })}
      </div>
    </div>
  );
}

function useInstitution({ told, tell, faults }: StepProps['registration']): InstitutionForm {
  const { t } = useTranslation('registration');
  return useForm<Institution>({
    initialValues: { name: told.name, type: told.type, domain: told.domain },
    initialErrors: faults,
    onValuesChange: tell,
    validate: {
      name: (name) => (name.trim() === '' ? t('institution.nameRequired') : null),
      type: (type) => (type === null ? t('institution.typeRequired') : null),
      domain: (typed) => {
        if (typed.trim() === '') return t('institution.domainRequired');
        return isDomain(domainOf(typed)) ? null : t('institution.domainForm');
      },
    },
  });
}
