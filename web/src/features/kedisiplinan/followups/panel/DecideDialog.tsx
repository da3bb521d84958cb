import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../../api/client.ts';
import { isApiError } from '../../../../api/errors.ts';
import type { AksiTindakLanjut, TindakLanjutDetail } from '../../../../api/followUps.ts';
import { queryClient } from '../../../../app/queries.ts';
import { DraftNote, useDraft } from '../../../../app/useDraft.tsx';
import { Banner } from '../../../../ui/Banner.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { FormError } from '../../../../ui/FormError.tsx';
import { useForm } from '../../../../ui/form.ts';
import { FormActions, Muted, Stack } from '../../../../ui/layout.tsx';
import { Modal } from '../../../../ui/Modal.tsx';
import { TextArea } from '../../../../ui/TextArea.tsx';
import { showToast } from '../../../../ui/toast.ts';
import { refreshKedisiplinan } from '../../queries.ts';
import { useKedisiplinanWords } from '../../words.ts';
import { followUpQuery } from '../queries.ts';

const began = { note: '' };
const MOST = 500;
const said = {
  approve: 'approved',
  reject: 'rejected',
  handle: 'handled',
  finish: 'finished',
  withdraw: 'withdrawn',
} as const;

function send(aksi: AksiTindakLanjut, { id, version }: TindakLanjutDetail, note: string) {
  const params = { path: { id } };
  const catatan = note === '' ? {} : { catatan: note };
  switch (aksi) {
    case 'approve':
      return unwrap(
        api.POST('/api/kedisiplinan/tindak-lanjut/{id}/approve', { params, body: { ...catatan, version } }),
      );
    case 'reject':
      return unwrap(
        api.POST('/api/kedisiplinan/tindak-lanjut/{id}/reject', { params, body: { catatan: note, version } }),
      );
    case 'handle':
      return unwrap(
        api.POST('/api/kedisiplinan/tindak-lanjut/{id}/handle', { params, body: { ...catatan, version } }),
      );
    case 'finish':
      return unwrap(
        api.POST('/api/kedisiplinan/tindak-lanjut/{id}/finish', { params, body: { ...catatan, version } }),
      );
    case 'withdraw':
      return unwrap(
        api.POST('/api/kedisiplinan/tindak-lanjut/{id}/withdraw', {
          params,
          body: { alasan: note, version },
        }),
      );
  }
}

interface Props {
  followUp: TindakLanjutDetail;
  aksi: AksiTindakLanjut;
  onClose: () => void;
}

function useDecision({ followUp, aksi, onClose }: Props) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const words = useKedisiplinanWords();
  const form = useForm({ initialValues: began });
  // Closed by Escape, a reason of many words is there again at the next try.
  const kept = useDraft(`tindak-lanjut.${followUp.id}.${aksi}`, form, began);
  const work = useMutation({
    mutationFn: () => send(aksi, followUp, form.values.note.trim()),
    onSuccess: async (saved) => {
      kept.done();
      queryClient.setQueryData(followUpQuery(saved.id).queryKey, saved);
      onClose();
      showToast(t(`decide.${said[aksi]}`, { surat: words.surat(saved.surat), siswa: saved.siswa.nama }));
      await refreshKedisiplinan();
    },
    // Refused because of what has become of it: that is shown now, and decided about once more.
    onError: (error) => (isApiError(error) && error.status === 409 ? refreshKedisiplinan() : undefined),
  });
  return { form, kept, work };
}

/** What it does, and the note; it counts only once the API has said so. */
export function DecideDialog(props: Props) {
  const { followUp, aksi, onClose } = props;
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { t: common } = useTranslation();
  const words = useKedisiplinanWords();
  const { form, kept, work } = useDecision(props);
  const must = aksi === 'reject' || aksi === 'withdraw';
  const past = !followUp.aksi.includes(aksi) && !work.isPending && !work.isSuccess;
  const unsaid =
    must &&
    form.values.note.trim() === '' &&
    t(aksi === 'reject' ? 'decide.noteMissing' : 'decide.reasonMissing');
  const names = { surat: words.surat(followUp.surat), siswa: followUp.siswa.nama };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!unsaid && !past && !work.isPending) work.mutate();
  };
  return (
    <Modal open onClose={onClose} title={t(`decide.${aksi}Title`, names)}>
      <form onSubmit={submit}>
        <Stack>
          {aksi === 'withdraw' ? (
            <Banner tone="warn">{t('decide.withdrawWhat')}</Banner>
          ) : (
            <Muted>{t(`decide.${aksi}What`)}</Muted>
          )}
          <DraftNote draft={kept} />
          <TextArea
            label={t(aksi === 'withdraw' ? 'decide.reason' : 'decide.note')}
            description={t(must ? 'decide.noteMust' : 'decide.noteHint')}
            required={must}
            maxLength={MOST}
            data-autofocus
            {...form.getInputProps('note')}
          />
          {past ? (
            <Banner tone="warn">{t('decide.past', { status: words.tindakLanjut[followUp.status] })}</Banner>
          ) : (
            <FormError error={work.error} />
          )}
          <FormActions>
            <Button tone="secondary" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button
              type="submit"
              tone={must ? 'danger' : 'primary'}
              loading={work.isPending}
              blocked={past ? t('decide.pastShort') : unsaid}
            >
              {t(`aksi.${aksi}`)}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Modal>
  );
}
