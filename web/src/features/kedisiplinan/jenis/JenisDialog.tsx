import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import { createKeyKeeper } from '../../../api/idempotency.ts';
import { type JenisRow, type Kategori, kategoriOrder } from '../../../api/kedisiplinan.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox, RadioGroup } from '../../../ui/Checkbox.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors } from '../../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../../ui/form.ts';
import { FormActions, FormGrid, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/toast.ts';
import { refreshKedisiplinan } from '../queries.ts';
import { useKedisiplinanWords } from '../words.ts';
import { type JenisDraft, jenisBody, jenisDraft, jenisFaults } from './jenis.ts';

interface Props {
  stored?: JenisRow;
  onClose: () => void;
}

/** A kind of violation is made or changed; what was recorded keeps its points. */
export function JenisDialog({ stored, onClose }: Props) {
  const { t } = useTranslation('kedisiplinanMasters');
  const { t: common } = useTranslation();
  const { form, work } = useSaving({ onClose, ...(stored ? { stored } : {}) });
  return (
    <Modal open onClose={onClose} title={stored ? t('jenis.editTitle') : t('jenis.create')}>
      <form noValidate onSubmit={form.onSubmit((draft) => work.mutate(draft))}>
        <Stack>
          <Fields form={form} stored={stored !== undefined} />
          <FormError error={work.error} inputs={['nama', 'kategori', 'poin']} />
          <FormActions>
            <Button tone="secondary" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={work.isPending}>
              {common('save')}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Modal>
  );
}

function Fields({ form, stored }: { form: UseFormReturnType<JenisDraft>; stored: boolean }) {
  const { t } = useTranslation('kedisiplinanMasters');
  const words = useKedisiplinanWords();
  const { values } = form;
  return (
    <>
      <TextField
        label={t('field.nama')}
        required
        maxLength={150}
        data-autofocus
        {...form.getInputProps('nama')}
      />
      <FormGrid>
        <Select
          label={t('field.kategori')}
          required
          options={kategoriOrder.map((value) => ({ value: value as Kategori, label: words.kategori[value] }))}
          value={values.kategori}
          onChange={(kategori) => kategori !== null && form.setFieldValue('kategori', kategori)}
        />
        <TextField
          label={t('field.poin')}
          {...(stored ? { description: t('jenis.pointsHint') } : {})}
          required
          inputMode="numeric"
          maxLength={7}
          {...form.getInputProps('poin')}
        />
      </FormGrid>
      <RadioGroup
        label={t('field.kelompok')}
        description={t('kelompok.hint')}
        name="kelompok"
        options={(['none', 'atribut', 'alfa'] as const).map((value) => ({
          value,
          label: t(`kelompok.${value}`),
          description: t(`kelompok.${value}Hint`),
        }))}
        value={values.kelompok}
        onChange={(kelompok) => form.setFieldValue('kelompok', kelompok)}
      />
      <Checkbox
        label={t('jenis.active')}
        description={t('jenis.activeHint')}
        checked={values.aktif}
        onChange={(event) => form.setFieldValue('aktif', event.currentTarget.checked)}
      />
    </>
  );
}

function useSaving({ stored, onClose }: Props) {
  const { t } = useTranslation('kedisiplinanMasters');
  const [keys] = useState(() => createKeyKeeper());
  const form = useForm<JenisDraft>({
    initialValues: jenisDraft(stored),
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(jenisFaults(draft)).map(([field, fault]) => [field, t(`fault.${fault}`)]),
      ),
  });
  const work = useMutation({
    mutationFn: (draft: JenisDraft) => {
      const body = jenisBody(draft);
      if (stored !== undefined) {
        const params = { path: { id: stored.id } };
        const changed = { ...body, version: stored.version };
        return unwrap(api.PATCH('/api/kedisiplinan/jenis-pelanggaran/{id}', { params, body: changed }));
      }
      const headers = { 'Idempotency-Key': keys.keyFor(body) };
      return unwrap(api.POST('/api/kedisiplinan/jenis-pelanggaran', { body, headers }));
    },
    onSuccess: async (row) => {
      showToast(t('jenis.saved', { name: row.nama }));
      onClose();
      await refreshKedisiplinan();
    },
    onError: (error) => void applyFieldErrors(form, error),
  });
  return { form, work };
}
