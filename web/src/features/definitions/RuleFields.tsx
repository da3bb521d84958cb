import { useTranslation } from 'react-i18next';
import type { UseFormReturnType } from '../../ui/form.ts';
import { FormGrid } from '../../ui/layout.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { DefinitionDraft } from './draft.ts';
import { Amount } from './ValueInput.tsx';

const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];

/** The rule that values must satisfy: a pattern, bounds in rupiah, or the zone of hours. */
export function RuleFields({ form }: { form: UseFormReturnType<DefinitionDraft> }) {
  const { t } = useTranslation('definitions');
  const { value_type: type, min, max, time_zone: zone } = form.values;
  if (type === 'STRING')
    return (
      <TextField
        label={t('form.pattern')}
        description={t('form.patternHint')}
        required
        spellCheck={false}
        autoComplete="off"
        {...form.getInputProps('pattern')}
      />
    );
  if (type === 'MONETARY')
    return (
      <FormGrid>
        <Amount
          label={t('form.min')}
          digits={min}
          error={form.errors.pattern}
          onChange={(digits) => form.setFieldValue('min', digits)}
        />
        <Amount
          label={t('form.max')}
          description={t('form.maxHint')}
          digits={max}
          onChange={(digits) => form.setFieldValue('max', digits)}
        />
      </FormGrid>
    );
  return (
    <Select
      label={t('form.zone')}
      description={t('form.zoneHint')}
      clearable
      error={form.errors.pattern}
      options={[...new Set([...ZONES, ...(zone === '' ? [] : [zone])])].map((value) => ({
        value,
        label: value,
      }))}
      value={zone === '' ? null : zone}
      onChange={(value) => form.setFieldValue('time_zone', value ?? '')}
    />
  );
}
