import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { phoneFault } from '../../../app/phone.ts';
import { DraftNote, useDraft } from '../../../app/useDraft.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FaultCount } from '../../../ui/FaultCount.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../../ui/form.ts';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { FormActions, FormGrid, Stack } from '../../../ui/layout.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/toast.ts';
import { changeOf, type Details, detailsOf, taxNumberFault } from './draft.ts';
import { type Profile, saveProfile } from './queries.ts';

const zones = { 'Asia/Jakarta': 'wib', 'Asia/Makassar': 'wita', 'Asia/Jayapura': 'wit' } as const;

function useDetailsForm(began: Details): UseFormReturnType<Details> {
  const { t } = useTranslation('tenancy');
  return useForm<Details>({
    initialValues: began,
    validate: {
      name: (name) => (name.trim() === '' ? t('profile.nameRequired') : null),
      tax_number: (typed) => (taxNumberFault(typed) ? t('profile.taxNumberWrong') : null),
      contact_phone: (typed) => (phoneFault(typed) ? t('profile.phoneWrong') : null),
      contact_email: (typed) =>
        typed.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.trim())
          ? null
          : t('profile.emailWrong'),
    },
  });
}

/** What stands in letters and on invoices. */
export function DetailsCard({ profile, mayWrite }: { profile: Profile; mayWrite: boolean }) {
  const { t } = useTranslation('tenancy');
  const { t: common } = useTranslation();
  const began = detailsOf(profile);
  const form = useDetailsForm(began);
  const kept = useDraft(`institution-${profile.id}`, form, began);
  const save = useMutation({
    mutationFn: (values: Details) => saveProfile(profile.id, changeOf(profile, values)),
    onSuccess: (saved) => {
      const now = detailsOf(saved);
      form.setInitialValues(now);
      form.setValues(now);
      kept.saved();
      showToast(t('profile.saved'));
    },
    onError: (error) => {
      if (applyFieldErrors(form, error)) focusFirstError();
    },
  });
  const changed = Object.keys(changeOf(profile, form.values)).length > 0;
  return (
    <Card title={t('profile.identity')}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values), focusFirstError)} noValidate>
        <fieldset disabled={!mayWrite} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <Stack>
            <DraftNote draft={kept} />
            <Fields form={form} zone={profile.time_zone} />
            <KeyValue
              pairs={[
                { label: t('profile.domain'), value: profile.domain },
                { label: t('profile.type'), value: common(`tenantType.${profile.type}`) },
              ]}
            />
            <FormError error={save.error} />
            {mayWrite && (
              <FormActions note={changed ? <FaultCount errors={form.errors} /> : t('profile.unchanged')}>
                <Button type="submit" loading={save.isPending} blocked={!changed && t('profile.unchanged')}>
                  {common('save')}
                </Button>
              </FormActions>
            )}
          </Stack>
        </fieldset>
      </form>
    </Card>
  );
}

function Fields({ form, zone }: { form: UseFormReturnType<Details>; zone: string }) {
  const { t } = useTranslation('tenancy');
  const { t: common } = useTranslation();
  const places = Object.entries(zones).map(([value, word]) => ({ value, label: t(`profile.${word}`) }));
  const known = zone in zones ? places : [...places, { value: zone, label: zone }];
  return (
    <>
      <FormGrid>
        <TextField label={t('profile.name')} maxLength={200} required {...form.getInputProps('name')} />
        <TextField
          label={t('profile.legalName')}
          description={t('profile.legalNameHint')}
          maxLength={200}
          {...form.getInputProps('legal_name')}
        />
        <TextField
          label={t('profile.taxNumber')}
          description={t('profile.taxNumberHint')}
          inputMode="numeric"
          {...form.getInputProps('tax_number')}
        />
        <TextField
          label={t('profile.phone')}
          description={t('profile.phoneHint')}
          type="tel"
          {...form.getInputProps('contact_phone')}
        />
        <TextField
          label={t('profile.email')}
          type="email"
          maxLength={254}
          {...form.getInputProps('contact_email')}
        />
        <Select
          label={t('profile.timeZone')}
          options={known}
          value={form.values.time_zone}
          onChange={(value) => value && form.setFieldValue('time_zone', value)}
          error={form.errors.time_zone}
        />
        <Select
          label={t('profile.locale')}
          options={(['id', 'en'] as const).map((value) => ({ value, label: common(`language.${value}`) }))}
          value={form.values.locale}
          onChange={(value) => value && form.setFieldValue('locale', value)}
        />
      </FormGrid>
      <TextArea label={t('profile.address')} maxLength={500} {...form.getInputProps('address')} />
    </>
  );
}
