import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../../api/client.ts';
import type { ChangedPelanggaran, PelanggaranRow } from '../../../../api/kedisiplinan.ts';
import { useToday } from '../../../../app/useToday.ts';
import { Banner } from '../../../../ui/Banner.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { FormError } from '../../../../ui/FormError.tsx';
import { applyFieldErrors } from '../../../../ui/fieldErrors.ts';
import { useForm } from '../../../../ui/form.ts';
import { FormActions, Stack } from '../../../../ui/layout.tsx';
import { Modal } from '../../../../ui/Modal.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { TextArea } from '../../../../ui/TextArea.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { showToast } from '../../../../ui/toast.ts';
import { everyJenisQuery, refreshKedisiplinan } from '../../queries.ts';
import { useKedisiplinanWords } from '../../words.ts';
import { dayFault } from '../new/draft.ts';

interface Draft {
  jenis_id: string;
  tanggal: string;
  keterangan: string;
}

/** Only what differs, so that the points of an unchanged kind stay as they were recorded. */
export function changesOf(row: PelanggaranRow, draft: Draft): ChangedPelanggaran | null {
  const keterangan = draft.keterangan.trim() || null;
  const changes = {
    ...(draft.jenis_id === row.jenis.id ? {} : { jenis_id: draft.jenis_id }),
    ...(draft.tanggal === row.tanggal ? {} : { tanggal: draft.tanggal }),
    ...(keterangan === row.keterangan ? {} : { keterangan }),
  };
  return Object.keys(changes).length === 0 ? null : { ...changes, version: row.version };
}

interface Props {
  row: PelanggaranRow;
  onClose: () => void;
}

/** Corrects a record; another kind brings its own points. */
export function CorrectDialog({ row, onClose }: Props) {
  const { t } = useTranslation('kedisiplinanRecords');
  const { t: common } = useTranslation();
  const { form, work, today } = useCorrection({ row, onClose });
  const jenis = useQuery(everyJenisQuery).data ?? [];
  const { points } = useKedisiplinanWords();
  const chosen = jenis.find(({ id }) => id === form.values.jenis_id);
  const other = chosen !== undefined && chosen.id !== row.jenis.id;
  const same = changesOf(row, form.values) === null;
  return (
    <Modal open onClose={onClose} title={t('correct.title', { siswa: row.siswa.nama })}>
      <form noValidate onSubmit={form.onSubmit((draft) => work.mutate(draft))}>
        <Stack>
          <Select
            label={t('field.jenis')}
            searchable
            options={jenis
              .filter(({ aktif, id }) => aktif || id === row.jenis.id)
              .map(({ id, nama, poin }) => ({ value: id, label: `${nama} · ${points(poin)}` }))}
            value={form.values.jenis_id}
            onChange={(id) => id !== null && form.setFieldValue('jenis_id', id)}
            error={form.errors.jenis_id}
          />
          {other && (
            <Banner tone="warn">
              {t('correct.points', { before: points(row.poin), after: points(chosen.poin) })}
            </Banner>
          )}
          <TextField
            label={t('record.date')}
            type="date"
            required
            max={today}
            {...form.getInputProps('tanggal')}
          />
          <TextArea label={t('record.note')} maxLength={1000} {...form.getInputProps('keterangan')} />
          <FormError error={work.error} inputs={['jenis_id', 'tanggal', 'keterangan']} />
          <FormActions>
            <Button tone="secondary" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={work.isPending} blocked={same && t('correct.same')}>
              {common('save')}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Modal>
  );
}

function useCorrection({ row, onClose }: Props) {
  const { t } = useTranslation('kedisiplinanRecords');
  const today = useToday();
  const form = useForm<Draft>({
    initialValues: { jenis_id: row.jenis.id, tanggal: row.tanggal, keterangan: row.keterangan ?? '' },
    validate: (draft) => {
      const fault = dayFault(draft.tanggal, today);
      return fault === null ? {} : { tanggal: t(`fault.${fault}`) };
    },
  });
  const work = useMutation({
    mutationFn: (draft: Draft) =>
      unwrap(
        api.PATCH('/api/kedisiplinan/pelanggaran/{id}', {
          params: { path: { id: row.id } },
          body: changesOf(row, draft) ?? {},
        }),
      ),
    onSuccess: async ({ usul_tarik }) => {
      showToast(
        usul_tarik.length === 0 ? t('correct.done') : t('correct.doneProposed', { count: usul_tarik.length }),
      );
      onClose();
      await refreshKedisiplinan();
    },
    onError: (error) => void applyFieldErrors(form, error),
  });
  return { form, work, today };
}
