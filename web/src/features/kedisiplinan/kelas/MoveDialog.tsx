import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { KelasRow, MoveAnswer, SiswaRow } from '../../../api/kedisiplinan.ts';
import { useToday } from '../../../app/useToday.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/toast.ts';
import { everyKelasQuery, refreshKedisiplinan, siswaListQuery } from '../queries.ts';
import css from '../records/records.module.css';
import { likelyTargets } from './kelas.ts';

const OF_A_CLASS = 100;

interface Props {
  from: KelasRow;
  onClose: () => void;
}

/** A whole class goes up, or out of school, but for those who stay. */
export function MoveDialog({ from, onClose }: Props) {
  const { t } = useTranslation('kedisiplinanMasters');
  const { t: common } = useTranslation();
  const { ke, setKe, tanggal, setTanggal, stay, setStay, work, move } = useMove({ from, onClose });
  const all = useQuery(everyKelasQuery).data ?? [];
  const query = { kelas_id: from.id, status: 'aktif' as const };
  const students = useQuery(siswaListQuery(query, undefined, OF_A_CLASS)).data?.rows;
  const leaving = (students?.length ?? from.jumlah_siswa) - stay.length;
  const targets = [
    ...likelyTargets(from, all).map(({ id, nama }) => ({ value: id, label: nama })),
    { value: 'lulus', label: t('move.graduate') },
  ];
  const to = targets.find(({ value }) => value === ke)?.label;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ke !== null) move(ke);
  };
  return (
    <Modal open onClose={onClose} title={t('move.title', { name: from.nama })}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <Select label={t('move.to')} required searchable options={targets} value={ke} onChange={setKe} />
          <TextField
            label={t('move.date')}
            type="date"
            required
            value={tanggal}
            onChange={(event) => setTanggal(event.currentTarget.value)}
          />
          <Stayers students={students} stay={stay} onChange={setStay} />
          <Banner tone="info">
            {to === undefined
              ? t('move.choose')
              : t('move.preview', { moved: leaving, to, stayed: stay.length, from: from.nama })}
          </Banner>
          <FormError error={work.error} inputs={[]} />
          <FormActions>
            <Button tone="secondary" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button
              type="submit"
              loading={work.isPending}
              blocked={(ke === null && t('move.choose')) || (leaving === 0 && t('move.allStay'))}
            >
              {t('move.go', { count: leaving })}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Modal>
  );
}

function useMove({ from, onClose }: Props) {
  const { t } = useTranslation('kedisiplinanMasters');
  const today = useToday();
  const [ke, setKe] = useState<string | null>(null);
  const [tanggal, setTanggal] = useState(today);
  const [stay, setStay] = useState<readonly string[]>([]);
  const back = async ({ siswa_ids }: MoveAnswer): Promise<void> => {
    const params = { path: { id: from.id } };
    await unwrap(api.POST('/api/kedisiplinan/kelas/{id}/siswa', { params, body: { siswa_ids } }));
    await refreshKedisiplinan();
  };
  const work = useMutation({
    mutationFn: (target: string) =>
      unwrap(
        api.POST('/api/kedisiplinan/kelas/{id}/naik', {
          params: { path: { id: from.id } },
          body: { ke: target, tanggal, kecuali: [...stay], version: from.version },
        }),
      ),
    onSuccess: async (answer) => {
      const to = answer.ke?.nama ?? t('move.graduate');
      showToast(t('move.done', { count: answer.moved, to }), {
        undo: () => void back(answer).catch(() => showToast(t('move.notBack'), { tone: 'bad' })),
      });
      onClose();
      await refreshKedisiplinan();
    },
  });
  // A second press before the first is drawn as running would move nobody, but offer to undo it.
  const sent = useRef(false);
  const move = (target: string): void => {
    if (sent.current) return;
    sent.current = true;
    work.mutate(target, {
      onError: () => {
        sent.current = false;
      },
    });
  };
  return { ke, setKe, tanggal, setTanggal, stay, setStay, work, move };
}

interface StayersProps {
  students: readonly SiswaRow[] | undefined;
  stay: readonly string[];
  onChange: (ids: readonly string[]) => void;
}

function Stayers({ students, stay, onChange }: StayersProps) {
  const { t } = useTranslation('kedisiplinanMasters');
  if (students === undefined) return <Skeleton lines={3} />;
  return (
    <fieldset className={css.part}>
      <legend className={css.legend}>{t('move.except')}</legend>
      <div className={css.scroll}>
        {students.map(({ id, nama, nis }) => (
          <Checkbox
            key={id}
            label={`${nama} · ${nis}`}
            checked={stay.includes(id)}
            onChange={() => onChange(stay.includes(id) ? stay.filter((each) => each !== id) : [...stay, id])}
          />
        ))}
      </div>
    </fieldset>
  );
}
