import { useTranslation } from 'react-i18next';
import { type UseFormReturnType, useForm } from '../../../ui/form.ts';
import { type SettingsDraft, settingsFaults } from './draft.ts';

/** The form of an integration, with its own words at each field before anything is sent. */
export function useSettingsForm(began: SettingsDraft): UseFormReturnType<SettingsDraft> {
  const { t } = useTranslation('integrationForms');
  return useForm<SettingsDraft>({
    initialValues: began,
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(settingsFaults(draft)).map(([field, fault]) => [field, t(`form.${fault}`)]),
      ),
  });
}

/** What the API says of credentials stands at their fields, which it names within them. */
export const secretNames = {
  'credentials.api_key': 'api_key',
  'credentials.client_id': 'client_id',
  'credentials.client_secret': 'client_secret',
} as const;

/** What the API names of it that has an input here, where its faults stand. */
export const settingInputs: readonly string[] = [
  'name',
  'code',
  'connector',
  'base_url',
  'schedule',
  'time_zone',
  'batch_size',
  'credentials',
  ...Object.keys(secretNames),
];
