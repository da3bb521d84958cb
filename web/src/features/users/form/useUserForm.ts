import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/errors.ts';
import type { Definition } from '../../../api/identity.ts';
import { applyFieldErrors, focusFirstError } from '../../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../../ui/form.ts';
import { useRuleText } from '../../definitions/useValueText.ts';
import { readValue, valueFault } from '../../definitions/values.ts';
import { fieldFaults, type UserDraft } from './draft.ts';

export type UserForm = UseFormReturnType<UserDraft>;

const checked = ['full_name', 'username', 'email', 'phone', 'nik', 'password'] as const;

/** The form of a user with the API's own rules, said before anything is sent. */
export function useUserForm(initialValues: UserDraft, definitions: readonly Definition[]): UserForm {
  const { t } = useTranslation('users');
  const ruleText = useRuleText();
  return useForm<UserDraft>({
    initialValues,
    validateInputOnBlur: [...checked],
    validate: (draft) => {
      const errors: Record<string, string> = {};
      for (const [name, fault] of Object.entries(fieldFaults(draft))) errors[name] = t(`fault.${fault}`);
      for (const [name, value] of Object.entries(draft.restrictions)) {
        const definition = definitions.find((each) => each.name === name);
        const fault = definition && valueFault(definition, readValue(value), draft.user_type);
        if (!definition || !fault) continue;
        const rule = ruleText(definition.value_type, definition.validation_rule);
        errors[restrictionField(name)] = t(`restriction.fault.${fault}`, { rule });
      }
      return errors;
    },
  });
}

/** Where the errors of one restriction stand in the form. */
export const restrictionField = (name: string): string => `restriction:${name}`;

/** The API's words at their fields; restrictions come as `restrictions.NAME`, or as NAME alone. */
export function applyUserErrors(form: UserForm, error: unknown, draft: UserDraft): void {
  if (!(error instanceof ApiError)) return;
  const names = Object.keys(draft.restrictions).flatMap((name) => [
    [`restrictions.${name}`, restrictionField(name)],
    [name, restrictionField(name)],
  ]);
  if (applyFieldErrors(form, error, Object.fromEntries(names))) focusFirstError();
}
