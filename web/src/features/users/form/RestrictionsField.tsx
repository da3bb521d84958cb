import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../api/identity.ts';
import { useMe } from '../../../app/session.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { IconButton } from '../../../ui/Button.tsx';
import { Muted, Stack } from '../../../ui/layout.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useRuleText } from '../../definitions/useValueText.ts';
import { ValueInput } from '../../definitions/ValueInput.tsx';
import { draftOf, type ValueDraft } from '../../definitions/values.ts';
import { missingRestriction } from './draft.ts';
import css from './form.module.css';
import { UnknownValues } from './UnknownValues.tsx';
import { restrictionField, type UserForm } from './useUserForm.ts';

/** What narrows the data of the user: each restriction with the input of its kind of value. */
export function RestrictionsField({
  form,
  definitions,
}: {
  form: UserForm;
  definitions: readonly Definition[];
}) {
  const { t, i18n } = useTranslation('users');
  const me = useMe();
  const { restrictions, user_type: type } = form.values;
  const names = Object.keys(restrictions);
  const open = definitions.filter(
    (each) => each.allowed_user_types.includes(type) && !names.includes(each.name),
  );
  const words = (each: Definition): string =>
    i18n.language === 'en' ? each.description_en : each.description_id;
  const set = (next: Record<string, ValueDraft>): void => form.setFieldValue('restrictions', next);
  const missing = missingRestriction(type, names, me.modules);
  const without = (name: string): Record<string, ValueDraft> => {
    const { [name]: _gone, ...rest } = restrictions;
    return rest;
  };
  const add = (name: string | null): void => {
    const definition = definitions.find((each) => each.name === name);
    if (definition) set({ ...restrictions, [definition.name]: draftOf(definition.value_type, undefined) });
  };
  return (
    <Stack gap={14}>
      {missing && <Banner tone="warn">{t('restriction.missing', { names: missing.join(' / ') })}</Banner>}
      {names.length === 0 && !missing && <Muted>{t('restriction.none')}</Muted>}
      {Object.entries(restrictions).map(([name, draft]) => (
        <One
          key={name}
          name={name}
          draft={draft}
          definition={definitions.find((each) => each.name === name)}
          error={form.errors[restrictionField(name)]}
          onChange={(next) => {
            form.clearFieldError(restrictionField(name));
            set({ ...restrictions, [name]: next });
          }}
          onRemove={() => set(without(name))}
        />
      ))}
      {open.length > 0 && (
        <div className={css.add}>
          <Select
            // A fresh field after each choice: what was chosen stands above.
            key={names.join()}
            label={t('restriction.add')}
            placeholder={t('restriction.choose')}
            options={open.map((each) => ({ value: each.name, label: `${each.name} · ${words(each)}` }))}
            value={null}
            onChange={add}
          />
        </div>
      )}
    </Stack>
  );
}

interface OneProps {
  name: string;
  draft: ValueDraft;
  definition: Definition | undefined;
  error: UserForm['errors'][string];
  onChange: (draft: ValueDraft) => void;
  onRemove: () => void;
}

function One({ name, draft, definition, error, onChange, onRemove }: OneProps) {
  const { t } = useTranslation('users');
  const ruleText = useRuleText();
  // Hours need no rule to be understood.
  const rule =
    definition &&
    definition.value_type !== 'TIME_RANGE' &&
    ruleText(definition.value_type, definition.validation_rule);
  return (
    <div className={css.restriction}>
      <div className={css.value}>
        <ValueInput label={name} draft={draft} description={rule} error={error} onChange={onChange} />
        {definition && <UnknownValues definition={definition} draft={draft} />}
      </div>
      <IconButton label={t('restriction.remove', { name })} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </IconButton>
    </div>
  );
}
