import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import { createKeyKeeper } from '../../../api/idempotency.ts';
import type { KelasRow } from '../../../api/kedisiplinan.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors } from '../../../ui/fieldErrors.ts';
import { useForm } from '../../../ui/form.ts';
import { FormActions, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/toast.ts';
import { refreshKedisiplinan, waliQuery } from '../queries.ts';
import { type KelasDraft, kelasBody, kelasDraft, kelasFaults } from './kelas.ts';

interface Props {
  stored?: KelasRow;
  onClose: () => void;
}

/** A class is made or changed. */
export function KelasDialog({ stored, onClose }: Props) {
  const { t } = useTranslation('kedisiplinanMasters');
  const { t: common } = useTranslation();
  const wali = useQuery(waliQuery).data ?? [];
  const { form, work } = useSaving({ onClose, ...(stored ? { stored } : {}) });
  return (
    <Modal
      open
      onClose={onClose}
      title={stored ? t('kelas.editTitle', { name: stored.nama }) : t('kelas.create')}
    >
      <form noValidate onSubmit={form.onSubmit((draft) => work.mutate(draft))}>
        <Stack>
          <TextField
            label={t('kelas.name')}
            placeholder="X RPL 1"
            required
            maxLength={40}
            data-autofocus
            {...form.getInputProps('nama')}
          />
          <TextField
            label={t('field.tingkat')}
            description={t('kelas.levelHint')}
            required
            inputMode="numeric"
            maxLength={2}
            {...form.getInputProps('tingkat')}
          />
          <TextField label={t('field.jurusan')} maxLength={100} {...form.getInputProps('jurusan')} />
          <Select
            label={t('field.waliKelas')}
            description={t('kelas.waliHint')}
            searchable
            clearable
            options={wali.map(({ id, nama }) => ({ value: id, label: nama }))}
            value={form.values.wali_kelas_id || null}
            onChange={(id) => form.setFieldValue('wali_kelas_id', id ?? '')}
            error={form.errors.wali_kelas_id}
          />
          <FormError error={work.error} inputs={Object.keys(form.values)} />
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

function useSaving({ stored, onClose }: Props) {
  const { t } = useTranslation('kedisiplinanMasters');
  const [keys] = useState(() => createKeyKeeper());
  const form = useForm<KelasDraft>({
    initialValues: kelasDraft(stored),
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(kelasFaults(draft)).map(([field, fault]) => [field, t(`fault.${fault}`)]),
      ),
  });
  const work = useMutation({
    mutationFn: (draft: KelasDraft) => {
      const body = kelasBody(draft);
      if (stored !== undefined) {
        const params = { path: { id: stored.id } };
        const changed = { ...body, version: stored.version };
        return unwrap(api.PATCH('/api/kedisiplinan/kelas/{id}', { params, body: changed }));
      }
      const headers = { 'Idempotency-Key': keys.keyFor(body) };
      return unwrap(api.POST('/api/kedisiplinan/kelas', { body, headers }));
    },
    onSuccess: async (row) => {
      showToast(t('kelas.saved', { name: row.nama }));
      onClose();
      await refreshKedisiplinan();
    },
    onError: (error) => void applyFieldErrors(form, error),
  });
  return { form, work };
}
