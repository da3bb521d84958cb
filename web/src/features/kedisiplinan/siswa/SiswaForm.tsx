import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import { isApiError } from '../../../api/errors.ts';
import { createKeyKeeper } from '../../../api/idempotency.ts';
import type { SiswaRow } from '../../../api/kedisiplinan.ts';
import { urls } from '../../../app/urls.ts';
import { DraftNote, useDraft } from '../../../app/useDraft.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button, LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FaultCount } from '../../../ui/FaultCount.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../../ui/form.ts';
import { FormActions, FormGrid, Page, Stack } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/toast.ts';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { KelasPicker } from '../pickers.tsx';
import { refreshKedisiplinan, siswaQuery } from '../queries.ts';
import { emptySiswa, newSiswa, type SiswaDraft, siswaChanges, siswaDraft, siswaFaults } from './draft.ts';

/** What the API calls the fields of the form. */
const NAMES = {
  'wali_murid.nama': 'wali_nama',
  'wali_murid.telepon': 'wali_telepon',
  'wali_murid.email': 'wali_email',
};
const INPUTS = ['nis', 'nama', 'kelas_id', ...Object.keys(NAMES)];

export function NewSiswaPage() {
  const { t } = useTranslation('kedisiplinanMasters');
  const { values } = useUrlState('kelas_id');
  return (
    <Page>
      <PageHeader title={t('siswa.create')} description={t('siswa.newHint')} />
      <Form began={emptySiswa(values.kelas_id)} />
    </Page>
  );
}

export function EditSiswaPage() {
  const { t } = useTranslation('kedisiplinanMasters');
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery(siswaQuery(id));
  return (
    <Page>
      <PageHeader title={data === undefined ? t('edit') : t('siswa.editTitle', { name: data.nama })} />
      {data === undefined && (
        <Card>
          {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
        </Card>
      )}
      {data !== undefined && <Edit key={data.id} seen={data} />}
    </Page>
  );
}

function Edit({ seen }: { seen: SiswaRow }) {
  // What was there when the form opened: a version that comes meanwhile is met as a conflict, not written over.
  const [stored] = useState(seen);
  return <Form began={siswaDraft(stored)} stored={stored} />;
}

interface FormProps {
  began: SiswaDraft;
  stored?: SiswaRow;
}

function Form({ began, stored }: FormProps) {
  const { t } = useTranslation('kedisiplinanMasters');
  const { t: common } = useTranslation();
  const { form, kept, work } = useSaving({ began, ...(stored ? { stored } : {}) });
  const same = stored !== undefined && siswaChanges(stored, form.values) === null;
  const overtaken = isApiError(work.error, 'VERSION_CONFLICT');
  const back = urls.siswa(stored ? { open: stored.id } : {});
  return (
    <form noValidate onSubmit={form.onSubmit((draft) => work.mutate(draft), focusFirstError)}>
      <Stack gap={20}>
        <DraftNote draft={kept} />
        <Card title={t('siswa.one')}>
          <FormGrid>
            <SiswaFields form={form} />
          </FormGrid>
        </Card>
        <Card title={t('field.wali')} description={t('siswa.waliHint')}>
          <FormGrid>
            <WaliFields form={form} />
          </FormGrid>
        </Card>
        {overtaken ? (
          <Banner
            tone="warn"
            actions={
              <Button tone="secondary" onClick={() => location.reload()}>
                {t('overtaken.reload')}
              </Button>
            }
          >
            {t('overtaken.text')}
          </Banner>
        ) : (
          <FormError error={work.error} inputs={INPUTS} />
        )}
        <FormActions note={same ? t('unchanged') : <FaultCount errors={form.errors} />}>
          <LinkButton href={back} onClick={kept.done}>
            {common('cancel')}
          </LinkButton>
          <Button type="submit" loading={work.isPending} blocked={same && t('unchanged')}>
            {common('save')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}

function useSaving({ began, stored }: FormProps) {
  const { t } = useTranslation('kedisiplinanMasters');
  const router = useRouter();
  const [keys] = useState(() => createKeyKeeper());
  const form = useForm<SiswaDraft>({
    initialValues: began,
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(siswaFaults(draft)).map(([field, fault]) => [field, t(`fault.${fault}`)]),
      ),
  });
  const kept = useDraft(`kedisiplinan.siswa.${stored?.id ?? 'new'}`, form, began);
  const work = useMutation({
    mutationFn: (draft: SiswaDraft) => {
      if (stored !== undefined) {
        const params = { path: { id: stored.id } };
        const body = siswaChanges(stored, draft) ?? {};
        return unwrap(api.PATCH('/api/kedisiplinan/siswa/{id}', { params, body }));
      }
      const body = newSiswa(draft);
      const headers = { 'Idempotency-Key': keys.keyFor(body) };
      return unwrap(api.POST('/api/kedisiplinan/siswa', { body, headers }));
    },
    onSuccess: async (row) => {
      keys.done();
      kept.done();
      showToast(t(stored === undefined ? 'siswa.made' : 'siswa.saved', { name: row.nama }));
      await refreshKedisiplinan();
      // Going back from the student leads to where the form was opened, not to an empty form.
      router.history.replace(urls.siswa({ open: row.id }));
    },
    onError: (error) => {
      if (applyFieldErrors(form, error, NAMES)) focusFirstError();
    },
  });
  return { form, kept, work };
}

function SiswaFields({ form }: { form: UseFormReturnType<SiswaDraft> }) {
  const { t } = useTranslation('kedisiplinanMasters');
  return (
    <>
      <TextField label={t('field.nama')} required maxLength={150} {...form.getInputProps('nama')} />
      <TextField
        label={t('field.nis')}
        description={t('siswa.nisHint')}
        required
        inputMode="numeric"
        maxLength={20}
        {...form.getInputProps('nis')}
      />
      <KelasPicker
        label={t('field.kelas')}
        required
        value={form.values.kelas_id || null}
        onChange={(id) => form.setFieldValue('kelas_id', id ?? '')}
        error={form.errors.kelas_id}
      />
    </>
  );
}

function WaliFields({ form }: { form: UseFormReturnType<SiswaDraft> }) {
  const { t } = useTranslation('kedisiplinanMasters');
  return (
    <>
      <TextField label={t('field.nama')} required maxLength={150} {...form.getInputProps('wali_nama')} />
      <TextField
        label={t('field.telepon')}
        description={t('siswa.phoneHint')}
        type="tel"
        maxLength={30}
        {...form.getInputProps('wali_telepon')}
      />
      <TextField
        label={t('field.email')}
        type="email"
        maxLength={200}
        {...form.getInputProps('wali_email')}
      />
    </>
  );
}
