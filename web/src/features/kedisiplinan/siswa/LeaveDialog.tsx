import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeftStatus } from '../../../../../api/src/modules/kedisiplinan/rules/siswa-status.ts';
import { api, unwrap } from '../../../api/client.ts';
import type { SiswaRow } from '../../../api/kedisiplinan.ts';
import { useToday } from '../../../app/useToday.ts';
import { useErrorText } from '../../../i18n/errorText.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/toast.ts';
import { refreshKedisiplinan } from '../queries.ts';
import { useKedisiplinanWords } from '../words.ts';

const reasons = ['lulus', 'pindah', 'dikeluarkan', 'lainnya'] as const satisfies readonly LeftStatus[];

function useLeave(row: SiswaRow, onClose: () => void) {
  const { t } = useTranslation('kedisiplinanMasters');
  return useMutation({
    mutationFn: (leave: { status: LeftStatus; tanggal: string }) =>
      unwrap(
        api.POST('/api/kedisiplinan/siswa/{id}/leave', {
          params: { path: { id: row.id } },
          body: { ...leave, version: row.version },
        }),
      ),
    onSuccess: async () => {
      showToast(t('leave.done', { name: row.nama }));
      onClose();
      await refreshKedisiplinan();
    },
  });
}

/** A student leaves school; what was recorded stays. */
export function LeaveDialog({ row, onClose }: { row: SiswaRow; onClose: () => void }) {
  const { t } = useTranslation('kedisiplinanMasters');
  const { t: common } = useTranslation();
  const words = useKedisiplinanWords();
  const today = useToday();
  const [status, setStatus] = useState<LeftStatus | null>(null);
  const [tanggal, setTanggal] = useState(today);
  const work = useLeave(row, onClose);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (status !== null) work.mutate({ status, tanggal });
  };
  return (
    <Modal open onClose={onClose} title={t('leave.title', { name: row.nama })}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <Banner tone="info">{t('leave.what')}</Banner>
          <Select
            label={t('leave.why')}
            required
            options={reasons.map((value) => ({ value: value as LeftStatus, label: words.siswa[value] }))}
            value={status}
            onChange={setStatus}
          />
          <TextField
            label={t('leave.date')}
            type="date"
            required
            value={tanggal}
            onChange={(event) => setTanggal(event.currentTarget.value)}
          />
          <FormError error={work.error} inputs={[]} />
          <FormActions>
            <Button tone="secondary" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button
              type="submit"
              loading={work.isPending}
              blocked={(status === null && t('leave.whyFirst')) || (tanggal === '' && t('leave.dateFirst'))}
            >
              {t('leave.action')}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Modal>
  );
}

/** Back at school, in the class of before. */
export function ReturnButton({ row }: { row: SiswaRow }) {
  const { t } = useTranslation('kedisiplinanMasters');
  const errorText = useErrorText();
  const work = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST('/api/kedisiplinan/siswa/{id}/return', {
          params: { path: { id: row.id } },
          body: { version: row.version },
        }),
      ),
    onSuccess: async () => {
      showToast(t('leave.back', { name: row.nama, kelas: row.kelas.nama }));
      await refreshKedisiplinan();
    },
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
  });
  return (
    <Button tone="secondary" loading={work.isPending} onClick={() => work.mutate()}>
      {t('leave.return')}
    </Button>
  );
}
