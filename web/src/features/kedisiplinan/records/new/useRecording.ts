import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../../api/client.ts';
import { newKey } from '../../../../api/idempotency.ts';
import type { Recorded } from '../../../../api/kedisiplinan.ts';
import { useDraft } from '../../../../app/useDraft.tsx';
import { useToday } from '../../../../app/useToday.ts';
import { applyFieldErrors, focusFirstError } from '../../../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../../../ui/form.ts';
import { useUrlState } from '../../../../ui/useUrlState.ts';
import { refreshKedisiplinan, siswaQuery } from '../../queries.ts';
import type { Photo } from '../PhotoField.tsx';
import { useEvidence } from '../useEvidence.ts';
import { bodyOf, chosenOf, evidenceRows, keyOf, type RecordDraft, recordFaults, withSiswa } from './draft.ts';

/** What the API calls the fields of the form. */
const NAMES = { siswa_ids: 'siswa', jenis_pelanggaran_ids: 'jenis' };

/** The report that is being written, what is kept of it, and its sending: once, however often it is pressed. */
export function useRecording() {
  const { t } = useTranslation('kedisiplinanRecords');
  const today = useToday();
  const [began] = useState<RecordDraft>({ siswa: [], jenis: [], tanggal: today, keterangan: '', sent: null });
  const [photos, setPhotos] = useState<Photo[]>([]);
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const evidence = useEvidence();
  const form = useForm<RecordDraft>({
    initialValues: began,
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(recordFaults(draft, today)).map(([field, fault]) => [field, t(`fault.${fault}`)]),
      ),
  });
  const kept = useDraft('kedisiplinan.record', form, began);
  const work = useMutation({
    mutationFn: (draft: RecordDraft) => {
      const body = bodyOf(draft);
      const sent = keyOf(draft.sent, body, newKey);
      form.setFieldValue('sent', sent);
      const headers = { 'Idempotency-Key': sent.key };
      return unwrap(api.POST('/api/kedisiplinan/pelanggaran', { body, headers }));
    },
    onSuccess: (answer) => {
      kept.startOver();
      setRecorded(answer);
      void evidence.begin(evidenceRows(answer), photos);
      setPhotos([]);
      void refreshKedisiplinan();
    },
    onError: (error) => {
      if (applyFieldErrors(form, error, NAMES)) focusFirstError();
    },
  });
  const again = (): void => {
    work.reset();
    setRecorded(null);
  };
  useGivenSiswa(form);
  return { form, kept, work, photos, setPhotos, recorded, evidence, again, today };
}

/** Opened from a student, the form begins with that one. */
function useGivenSiswa(form: UseFormReturnType<RecordDraft>): void {
  const { values, set } = useUrlState('siswa');
  const { data } = useQuery({ ...siswaQuery(values.siswa ?? ''), enabled: values.siswa !== undefined });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known who it is
  useEffect(() => {
    if (data === undefined || values.siswa === undefined) return;
    if (data.status === 'aktif') form.setFieldValue('siswa', (chosen) => withSiswa(chosen, [chosenOf(data)]));
    set({ siswa: undefined });
  }, [data]);
}
