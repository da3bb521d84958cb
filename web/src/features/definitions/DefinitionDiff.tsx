import { useTranslation } from 'react-i18next';
import type { Definition, NewDefinition } from '../../api/identity.ts';
import { type Change, Diff } from '../../ui/Diff.tsx';
import { useUserTypeWords } from '../users/words.ts';
import { type DefinitionDraft, definitionChanges, definitionDraft, definitionPayload } from './draft.ts';
import { useRuleText } from './useValueText.ts';

/** What saving would change, field by field. */
export function DefinitionDiff({ definition, draft }: { definition: Definition; draft: DefinitionDraft }) {
  const { t } = useTranslation('definitions');
  const types = useUserTypeWords();
  const ruleText = useRuleText();
  const labels: Record<keyof NewDefinition, string> = {
    name: t('form.name'),
    value_type: t('form.type'),
    validation_rule: t('column.rule'),
    allowed_user_types: t('form.userTypes'),
    description_id: t('form.descriptionId'),
    description_en: t('form.descriptionEn'),
  };
  const shown = (field: keyof NewDefinition, of: NewDefinition): string => {
    if (field === 'validation_rule') return ruleText(of.value_type, of.validation_rule);
    if (field === 'value_type') return t(`type.${of.value_type}`);
    if (field === 'allowed_user_types') return of.allowed_user_types.map((type) => types[type]).join(', ');
    return of[field];
  };
  const before = definitionPayload(definitionDraft(definition));
  const after = definitionPayload(draft);
  const fields = Object.keys(definitionChanges(definition, draft)) as (keyof NewDefinition)[];
  const changes = fields.map(
    (field): Change => ({
      id: field,
      label: labels[field],
      before: shown(field, before),
      after: shown(field, after),
    }),
  );
  return <Diff changes={changes} />;
}
