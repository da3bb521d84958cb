import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { TindakLanjutDetail } from '../../../api/followUps.ts';
import type { SchoolProfile } from '../../../api/rulesSettings.ts';
import { useMay } from '../../../app/session.ts';
import { useToday } from '../../../app/useToday.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../../ui/fieldErrors.ts';
import { useForm } from '../../../ui/form.ts';
import { FormActions, FormGrid, Muted, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/toast.ts';
import { refreshKedisiplinan } from '../queries.ts';
import { profileQuery } from '../settings/queries.ts';
import { useKedisiplinanWords } from '../words.ts';
import { letterBegan, letterBody } from './draft.ts';
import { useWeekday } from './words.ts';

const INPUTS = ['pertemuan_tanggal', 'pertemuan_jam', 'pertemuan_tempat', 'keperluan'];
const MOST_PLACE = 100;
const MOST_PURPOSE = 500;

interface Props {
  followUp: TindakLanjutDetail;
  onClose: () => void;
}

/** When and where the guardian is asked to come, before the letter gets its number. */
export function LetterForm({ followUp, onClose }: Props) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const words = useKedisiplinanWords();
  const may = useMay();
  const profile = useQuery({ ...profileQuery, enabled: may('profil_sekolah:read') });
  const title = t('letter.makeTitle', { surat: words.surat(followUp.surat), siswa: followUp.siswa.nama });
  return (
    <Modal open onClose={onClose} title={title}>
      {profile.isLoading ? (
        <Skeleton lines={6} />
      ) : (
        <Fields followUp={followUp} onClose={onClose} profile={profile.data} />
      )}
    </Modal>
  );
}

function useMaking({ followUp, onClose, profile }: Props & { profile: SchoolProfile | undefined }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const today = useToday();
  const form = useForm({
    initialValues: letterBegan(today, profile),
    validate: {
      pertemuan_tanggal: (day) => (day !== '' && day < today ? t('letter.early') : null),
    },
  });
  const work = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST('/api/kedisiplinan/tindak-lanjut/{id}/surat', {
          params: { path: { id: followUp.id } },
          body: letterBody(form.values),
        }),
      ),
    onSuccess: async ({ nomor, baru }) => {
      onClose();
      showToast(t(baru ? 'letter.made' : 'letter.was', { nomor }));
      await refreshKedisiplinan();
    },
    onError: (error) => {
      if (applyFieldErrors(form, error)) focusFirstError();
    },
  });
  return { form, work, today };
}

function Fields(props: Props & { profile: SchoolProfile | undefined }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { t: common } = useTranslation();
  const { form, work, today } = useMaking(props);
  const weekday = useWeekday();
  const { followUp, onClose } = props;
  return (
    <form noValidate onSubmit={form.onSubmit(() => work.mutate(), focusFirstError)}>
      <Stack>
        {followUp.status === 'menunggu_persetujuan' && <Banner tone="warn">{t('letter.makeWaits')}</Banner>}
        <Muted>{t('letter.makeWhat')}</Muted>
        <FormGrid>
          <TextField
            type="date"
            label={t('letter.date')}
            description={weekday(form.values.pertemuan_tanggal) ?? t('letter.asProfile')}
            min={today}
            {...form.getInputProps('pertemuan_tanggal')}
          />
          <TextField
            type="time"
            label={t('letter.hour')}
            description={t('letter.asProfile')}
            {...form.getInputProps('pertemuan_jam')}
          />
        </FormGrid>
        <TextField
          label={t('letter.place')}
          description={t('letter.asProfile')}
          maxLength={MOST_PLACE}
          {...form.getInputProps('pertemuan_tempat')}
        />
        <TextArea
          label={t('letter.purpose')}
          description={t('letter.purposeEmpty')}
          placeholder={t('letter.purposeDefault')}
          maxLength={MOST_PURPOSE}
          {...form.getInputProps('keperluan')}
        />
        <FormError error={work.error} inputs={INPUTS} counted />
        <FormActions>
          <Button tone="secondary" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('letter.make')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}
