import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../../api/errors.ts';
import { DraftNote } from '../../../../app/useDraft.tsx';
import { Banner } from '../../../../ui/Banner.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { Chip } from '../../../../ui/Chip.tsx';
import { FormError } from '../../../../ui/FormError.tsx';
import { focusFirstError } from '../../../../ui/fieldErrors.ts';
import { Page, Stack } from '../../../../ui/layout.tsx';
import { useOnline } from '../../../../ui/online.ts';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { TextArea } from '../../../../ui/TextArea.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { suratTones, useKedisiplinanWords } from '../../words.ts';
import { PhotoField } from '../PhotoField.tsx';
import css from '../records.module.css';
import { countLetters, questionOf } from './draft.ts';
import { Foreseen } from './Foreseen.tsx';
import { JenisChooser } from './JenisChooser.tsx';
import { Result } from './Result.tsx';
import { SiswaChooser } from './SiswaChooser.tsx';
import { useForeseen } from './useForeseen.ts';
import { useRecording } from './useRecording.ts';

const INPUTS = ['siswa_ids', 'jenis_pelanggaran_ids', 'tanggal', 'keterangan'];
const MOST_PHOTOS = 5;
const MOST_NOTE = 1000;

/** Recording a violation: the screen that is used most, on a phone, between two lessons. */
export function RecordPage() {
  const { t } = useTranslation('kedisiplinanRecords');
  const recording = useRecording();
  const { recorded, evidence, again } = recording;
  return (
    <Page wide>
      <PageHeader title={t('record.title')} description={recorded === null && t('record.description')} />
      {recorded === null ? (
        <RecordForm recording={recording} />
      ) : (
        <Result recorded={recorded} evidence={evidence} onAgain={again} />
      )}
    </Page>
  );
}

type Recording = ReturnType<typeof useRecording>;

function RecordForm({ recording }: { recording: Recording }) {
  const { form, kept, work, today } = recording;
  const foreseen = useForeseen(questionOf(form.values, today));
  return (
    <form noValidate onSubmit={form.onSubmit((draft) => work.mutate(draft), focusFirstError)}>
      <Stack gap={20}>
        <DraftNote draft={kept} />
        <div className={css.sides}>
          <Fields recording={recording} />
          <div className={css.aside}>
            <Foreseen
              foreseen={foreseen}
              chosen={form.values.siswa.length > 0 && form.values.jenis.length > 0}
            />
          </div>
        </div>
        <SaveBar recording={recording} foreseen={foreseen} />
      </Stack>
    </form>
  );
}

function Fields({ recording: { form, photos, setPhotos, today } }: { recording: Recording }) {
  const { t } = useTranslation('kedisiplinanRecords');
  const { values, errors } = form;
  return (
    <Stack>
      <Card title={t('siswa.title')} note={values.siswa.length > 0 && values.siswa.length}>
        <SiswaChooser
          chosen={values.siswa}
          onChange={(siswa) => form.setFieldValue('siswa', siswa)}
          error={errors.siswa}
        />
      </Card>
      <Card title={t('jenis.title')} note={values.jenis.length > 0 && values.jenis.length}>
        <JenisChooser
          chosen={values.jenis}
          onChange={(jenis) => form.setFieldValue('jenis', jenis)}
          error={errors.jenis}
        />
      </Card>
      <Card title={t('record.details')}>
        <Stack>
          <div className={css.day}>
            <TextField
              label={t('record.date')}
              type="date"
              required
              max={today}
              {...form.getInputProps('tanggal')}
            />
          </div>
          <TextArea
            label={t('record.note')}
            description={t('record.noteHint')}
            maxLength={MOST_NOTE}
            {...form.getInputProps('keterangan')}
          />
          <PhotoField photos={photos} onChange={setPhotos} most={MOST_PHOTOS} hint={t('photo.hint')} />
        </Stack>
      </Card>
    </Stack>
  );
}

interface BarProps {
  recording: Recording;
  foreseen: ReturnType<typeof useForeseen>;
}

/** Always in sight: how much is chosen, which letters will follow, and the button. */
function SaveBar({ recording: { form, work }, foreseen }: BarProps) {
  const { t } = useTranslation('kedisiplinanRecords');
  const { surat } = useKedisiplinanWords();
  const online = useOnline();
  const { siswa, jenis } = form.values;
  const letters = foreseen.data === undefined || foreseen.stale ? [] : countLetters(foreseen.data);
  const unanswered = isApiError(work.error, 'NETWORK');
  return (
    <div className={css.sticky}>
      {!online && <Banner tone="warn">{t('record.offline')}</Banner>}
      {online && unanswered && <Banner tone="warn">{t('record.unanswered')}</Banner>}
      {!unanswered && <FormError error={work.error} inputs={INPUTS} />}
      <div className={css.bar}>
        <div className={css.barWords} role="status">
          <span>
            {t('record.students', { count: siswa.length })} · {t('record.kinds', { count: jenis.length })}
          </span>
          {letters.map((each) => (
            <Chip key={each.surat} tone={suratTones[each.surat]}>
              {each.count > 1 ? `${each.count} × ${surat(each.surat)}` : surat(each.surat)}
            </Chip>
          ))}
        </div>
        <Button type="submit" loading={work.isPending}>
          {t('record.save')}
        </Button>
      </div>
    </div>
  );
}
