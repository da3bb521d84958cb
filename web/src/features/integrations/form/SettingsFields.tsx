import { useTranslation } from 'react-i18next';
import { connectors } from '../../../api/integrations.ts';
import type { UseFormReturnType } from '../../../ui/form.ts';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { FormGrid, Heading, Muted, Stack } from '../../../ui/layout.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useIntegrationWords } from '../words.ts';
import { type SettingsDraft, secretsOf } from './draft.ts';
import { ScheduleFields } from './ScheduleFields.tsx';

interface Props {
  form: UseFormReturnType<SettingsDraft>;
  /** It is there already: code and kind stay, and its credentials may be stored. */
  stored?: { hasCredentials: boolean };
}

/** What an integration is made of. */
export function SettingsFields({ form, stored }: Props) {
  const { t } = useTranslation('integrationForms');
  const words = useIntegrationWords();
  const { values } = form;
  return (
    <Stack gap={20}>
      {stored && (
        <KeyValue
          pairs={[
            { label: t('form.code'), value: values.code },
            {
              label: t('form.connector'),
              value: values.connector !== '' && words.connector[values.connector],
            },
          ]}
        />
      )}
      <FormGrid>
        <TextField label={t('form.name')} required maxLength={100} {...form.getInputProps('name')} />
        {!stored && <Kind form={form} />}
        <TextField
          label={t('form.url')}
          description={t('form.urlHint')}
          required
          type="url"
          maxLength={300}
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('base_url')}
        />
      </FormGrid>
      <ScheduleFields form={form} />
      <Secrets form={form} {...(stored ? { stored } : {})} />
    </Stack>
  );
}

/** Code and kind of a new one: what stays as it was first saved. */
function Kind({ form }: Pick<Props, 'form'>) {
  const { t } = useTranslation('integrationForms');
  const words = useIntegrationWords();
  const { connector } = form.values;
  return (
    <>
      <TextField
        label={t('form.code')}
        description={t('form.codeHint')}
        required
        maxLength={30}
        autoCapitalize="none"
        spellCheck={false}
        {...form.getInputProps('code')}
      />
      <Select
        label={t('form.connector')}
        required
        options={connectors.map((value) => ({ value, label: words.connector[value] }))}
        value={connector === '' ? null : connector}
        onChange={(value) => value && form.setFieldValue('connector', value)}
        error={form.errors.connector}
      />
    </>
  );
}

function Secrets({ form, stored }: Props) {
  const { t } = useTranslation('integrationForms');
  const wanted = secretsOf(form.values.connector);
  if (wanted.length === 0) return null;
  const state = stored && t(stored.hasCredentials ? 'form.credentialsStored' : 'form.credentialsNone');
  return (
    <Stack gap={12}>
      <Heading level={3}>{t('form.credentials')}</Heading>
      <Muted>{[state, t('form.credentialsHint')].filter(Boolean).join(' ')}</Muted>
      {form.errors.credentials && <p role="alert">{form.errors.credentials}</p>}
      <FormGrid>
        {wanted.map((secret) => (
          <PasswordField
            key={secret}
            label={t(`form.${secret}`)}
            autoComplete="off"
            maxLength={500}
            {...form.getInputProps(secret)}
          />
        ))}
      </FormGrid>
    </Stack>
  );
}
