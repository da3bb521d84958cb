import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/errors.ts';
import type { SchoolProfile } from '../../../api/rulesSettings.ts';
import { queryClient } from '../../../app/queries.ts';
import { useMay } from '../../../app/session.ts';
import { type Draft, DraftNote, useDraft } from '../../../app/useDraft.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FaultCount } from '../../../ui/FaultCount.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../../ui/form.ts';
import { FormActions, FormGrid, Muted, Stack } from '../../../ui/layout.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { showToast } from '../../../ui/toast.ts';
import { refreshKedisiplinan } from '../queries.ts';
import { KopField, ProfileInput } from './ProfileFields.tsx';
import { type ProfileDraft, profileChange, profileDraft, profileFaults, profileOnto } from './profile.ts';
import { profileQuery, saveProfile } from './queries.ts';
import css from './settings.module.css';

/** What stands on the letters of the school, and from when points count. */
export function ProfileForm({ headed = true }: { headed?: boolean }) {
  const { data, error, refetch } = useQuery(profileQuery);
  if (data !== undefined) return <Profile now={data} headed={headed} />;
  return (
    <Card>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={12} />}
    </Card>
  );
}

interface State {
  seen: SchoolProfile;
  setSeen: (seen: SchoolProfile) => void;
  form: UseFormReturnType<ProfileDraft>;
  kept: Draft;
}

function useSaving({ seen, setSeen, form, kept }: State) {
  const { t } = useTranslation('kedisiplinanSchool');
  return useMutation({
    mutationFn: (draft: ProfileDraft) => saveProfile(profileChange(seen, draft) ?? { version: seen.version }),
    onSuccess: async (saved) => {
      setSeen(saved);
      form.setValues(profileDraft(saved));
      kept.saved();
      showToast(t('profile.saved'));
      await refreshKedisiplinan();
    },
    onError: async (error) => {
      if (applyFieldErrors(form, error)) focusFirstError();
      if (!isApiError(error, 'VERSION_CONFLICT')) return;
      const fresh = await queryClient.fetchQuery({ ...profileQuery, staleTime: 0 });
      form.setValues(profileOnto(form.values, seen, fresh));
      setSeen(fresh);
    },
  });
}

function Profile({ now, headed }: { now: SchoolProfile; headed: boolean }) {
  const { t } = useTranslation('kedisiplinanSchool');
  const mayWrite = useMay()('profil_sekolah:write');
  const [seen, setSeen] = useState(now);
  const began = profileDraft(seen);
  const form = useForm<ProfileDraft>({
    initialValues: began,
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(profileFaults(draft)).map(([field, fault]) => [field, t(`profile.${fault}`)]),
      ),
  });
  const kept = useDraft('kedisiplinan.profil', form, began);
  const save = useSaving({ seen, setSeen, form, kept });
  const same = profileChange(seen, form.values) === null;
  return (
    <Card {...(headed && { title: t('profile.title'), description: t('profile.hint') })}>
      <form noValidate onSubmit={form.onSubmit((draft) => save.mutate(draft), focusFirstError)}>
        <fieldset disabled={!mayWrite} className={css.bare}>
          <Stack gap={24}>
            {mayWrite ? <DraftNote draft={kept} /> : <Muted>{t('profile.readOnly')}</Muted>}
            <Parts form={form} />
            {isApiError(save.error, 'VERSION_CONFLICT') ? (
              <Banner tone="bad">{t('profile.conflict')}</Banner>
            ) : (
              <FormError error={save.error} inputs={Object.keys(began)} counted />
            )}
            {mayWrite && (
              <FormActions note={same ? t('profile.unchanged') : <FaultCount errors={form.errors} />}>
                <Button type="submit" loading={save.isPending} blocked={same && t('profile.unchanged')}>
                  {t('profile.save')}
                </Button>
              </FormActions>
            )}
          </Stack>
        </fieldset>
      </form>
    </Card>
  );
}

const parts = [
  [
    'letterhead',
    ['nama', 'bidang_keahlian', 'alamat', 'kota', 'telepon', 'email', 'akreditasi', 'npsn', 'nss'],
  ],
  ['numbering', ['kode_arsip', 'singkatan']],
  ['signatories', ['kepala_nama', 'kepala_nip', 'waka_nama', 'waka_nip']],
  ['meeting', ['pertemuan_tempat', 'pertemuan_jam', 'pertemuan_hari', 'poin_sejak']],
] as const;

function Parts({ form }: { form: UseFormReturnType<ProfileDraft> }) {
  const { t } = useTranslation('kedisiplinanSchool');
  return parts.map(([part, fields]) => (
    <fieldset key={part} className={css.bare}>
      <legend className={css.legend}>{t(`profile.${part}`)}</legend>
      <Stack>
        {part === 'letterhead' && <KopField form={form} />}
        <FormGrid>
          {fields.map((field) => (
            <ProfileInput key={field} field={field} form={form} />
          ))}
        </FormGrid>
      </Stack>
    </fieldset>
  ));
}
