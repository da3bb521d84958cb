import { useTranslation } from 'react-i18next';
import type { UseFormReturnType } from '../../../ui/form.ts';
import { FormGrid, Stack } from '../../../ui/layout.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { usualSchedules } from '../schedule.ts';
import { useScheduleWords, zoneNames } from '../useScheduleWords.ts';
import type { SettingsDraft } from './draft.ts';
import { NextMoments } from './NextMoments.tsx';

const OWN = 'own';

/** When it runs: a usual choice or a cron of one's own, with the moments that come of it. */
export function ScheduleFields({ form }: { form: UseFormReturnType<SettingsDraft> }) {
  const { t } = useTranslation('integrationForms');
  const say = useScheduleWords();
  const { schedule, time_zone } = form.values;
  const usual: readonly string[] = usualSchedules;
  const places = zoneNames.map((value) => ({ value: value as string, label: t(`form.zones.${value}`) }));
  const known = places.some((place) => place.value === time_zone);
  return (
    <Stack gap={12}>
      <FormGrid>
        <Select
          label={t('form.usual')}
          options={[
            ...usual.map((value) => ({ value, label: say(value) })),
            { value: OWN, label: t('form.own') },
          ]}
          value={usual.includes(schedule.trim()) ? schedule.trim() : OWN}
          onChange={(value) => value && value !== OWN && form.setFieldValue('schedule', value)}
        />
        <TextField
          label={t('form.schedule')}
          description={t('form.scheduleHint')}
          required
          maxLength={100}
          spellCheck={false}
          autoCapitalize="none"
          {...form.getInputProps('schedule')}
        />
        <Select
          label={t('form.zone')}
          options={known ? places : [...places, { value: time_zone, label: time_zone }]}
          value={time_zone}
          onChange={(value) => value && form.setFieldValue('time_zone', value)}
          error={form.errors.time_zone}
        />
        <TextField
          label={t('form.batch')}
          description={t('form.batchHint')}
          inputMode="numeric"
          maxLength={5}
          {...form.getInputProps('batch_size')}
        />
      </FormGrid>
      <NextMoments schedule={schedule} timeZone={time_zone} told={Boolean(form.errors.schedule)} />
    </Stack>
  );
}
