import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { type Definition, userTypes, valueTypes } from '../../api/identity.ts';
import type { UserType } from '../../api/types.ts';
import { queryClient } from '../../app/queries.ts';
import { DraftNote, useDraft } from '../../app/useDraft.tsx';
import { Button } from '../../ui/Button.tsx';
import { FaultCount } from '../../ui/FaultCount.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../ui/form.ts';
import { FormActions, FormGrid, Stack } from '../../ui/layout.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { MultiSelect, Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { showToast } from '../../ui/toast.ts';
import { useUserTypeWords } from '../users/words.ts';
import { DefinitionDiff } from './DefinitionDiff.tsx';
import {
  type DefinitionDraft,
  definitionChanges,
  definitionDraft,
  definitionPayload,
  emptyDefinition,
  isUpperName,
  ruleFault,
} from './draft.ts';
import { definitionsQuery } from './queries.ts';
import { RuleFields } from './RuleFields.tsx';
import { Tester } from './Tester.tsx';

type Form = UseFormReturnType<DefinitionDraft>;

function useDefinitionForm(definition: Definition | null): Form {
  const { t } = useTranslation('definitions');
  return useForm<DefinitionDraft>({
    initialValues: definition === null ? emptyDefinition : definitionDraft(definition),
    validateInputOnBlur: true,
    validate: {
      name: (name) => (isUpperName(name.trim()) ? null : t('form.nameWrong')),
      allowed_user_types: (types) => (types.length > 0 ? null : t('form.userTypesMissing')),
      description_id: (text) => (text.trim() === '' ? t('form.descriptionMissing') : null),
      description_en: (text) => (text.trim() === '' ? t('form.descriptionMissing') : null),
      pattern: (_pattern, draft) => {
        const fault = ruleFault(draft);
        return fault === null ? null : t(`fault.${fault}`);
      },
    },
  });
}

function useSave(definition: Definition | null, form: Form, onDone: () => void) {
  const { t } = useTranslation('definitions');
  return useMutation({
    mutationFn: (draft: DefinitionDraft) =>
      definition === null
        ? unwrap(api.POST('/api/restriction-definitions', { body: definitionPayload(draft) }))
        : unwrap(
            api.PATCH('/api/restriction-definitions/{id}', {
              params: { path: { id: definition.id } },
              body: definitionChanges(definition, draft),
            }),
          ),
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries({ queryKey: definitionsQuery.queryKey });
      showToast(t(definition === null ? 'created' : 'saved', { name: saved.name }));
      onDone();
    },
    onError: (error) => applyFieldErrors(form, error, { validation_rule: 'pattern' }),
  });
}

interface Props {
  definition: Definition | null;
  onDone: () => void;
}

/** Makes or changes a definition; a change is shown old → new before it is saved. */
export function DefinitionForm({ definition, onDone }: Props) {
  const { t } = useTranslation('definitions');
  const { t: common } = useTranslation();
  const form = useDefinitionForm(definition);
  const began = definition === null ? emptyDefinition : definitionDraft(definition);
  const kept = useDraft(`definition.${definition?.id ?? 'new'}`, form, began);
  const leave = (): void => {
    kept.done();
    onDone();
  };
  const save = useSave(definition, form, leave);
  const [reviewing, setReviewing] = useState(false);
  const changed = definition === null || Object.keys(definitionChanges(definition, form.values)).length > 0;
  const submit = (draft: DefinitionDraft): void => {
    if (definition === null) save.mutate(draft);
    else setReviewing(true);
  };
  return (
    <form onSubmit={form.onSubmit(submit, focusFirstError)} noValidate>
      <Stack>
        <DraftNote draft={kept} />
        <Names form={form} definition={definition} />
        <RuleFields form={form} />
        <Tester draft={form.values} />
        <FormError error={save.error} />
        <FormActions note={changed ? <FaultCount errors={form.errors} /> : t('form.unchanged')}>
          <Button tone="secondary" onClick={leave}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} blocked={!changed && t('form.unchanged')}>
            {definition === null ? t('form.create') : t('form.review')}
          </Button>
        </FormActions>
      </Stack>
      {definition !== null && (
        <Modal open={reviewing} onClose={() => setReviewing(false)} title={t('form.reviewTitle')}>
          <Stack gap={20}>
            <DefinitionDiff definition={definition} draft={form.values} />
            <FormError error={save.error} />
            <FormActions>
              <Button tone="secondary" onClick={() => setReviewing(false)}>
                {common('cancel')}
              </Button>
              <Button
                loading={save.isPending}
                onClick={() => save.mutate(form.values, { onError: () => setReviewing(false) })}
              >
                {t('form.save')}
              </Button>
            </FormActions>
          </Stack>
        </Modal>
      )}
    </form>
  );
}

function Names({ form, definition }: { form: Form; definition: Definition | null }) {
  const { t } = useTranslation('definitions');
  const types = useUserTypeWords();
  const builtIn = definition?.built_in ?? false;
  return (
    <>
      <FormGrid>
        <TextField
          label={t('form.name')}
          description={builtIn ? t('form.nameBuiltIn') : t('form.nameHint')}
          required
          readOnly={builtIn}
          spellCheck={false}
          {...form.getInputProps('name')}
        />
        <Select
          label={t('form.type')}
          description={t(`typeHint.${form.values.value_type}`)}
          options={valueTypes.map((value) => ({ value, label: t(`type.${value}`), disabled: builtIn }))}
          value={form.values.value_type}
          error={form.errors.value_type}
          onChange={(value) => value !== null && form.setFieldValue('value_type', value)}
        />
        <TextField label={t('form.descriptionId')} required {...form.getInputProps('description_id')} />
        <TextField label={t('form.descriptionEn')} required {...form.getInputProps('description_en')} />
      </FormGrid>
      <MultiSelect<UserType>
        label={t('form.userTypes')}
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
