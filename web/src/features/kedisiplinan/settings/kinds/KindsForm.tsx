import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../../api/client.ts';
import { isApiError } from '../../../../api/errors.ts';
import type { JenisRow } from '../../../../api/kedisiplinan.ts';
import type { AturanAnswer } from '../../../../api/rulesSettings.ts';
import { useMay } from '../../../../app/session.ts';
import { type Draft, DraftNote, useDraft } from '../../../../app/useDraft.tsx';
import { Banner } from '../../../../ui/Banner.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { Switch } from '../../../../ui/Checkbox.tsx';
import { Chip } from '../../../../ui/Chip.tsx';
import { FaultCount } from '../../../../ui/FaultCount.tsx';
import { FormError } from '../../../../ui/FormError.tsx';
import { type UseFormReturnType, useForm } from '../../../../ui/form.ts';
import { FormActions, Muted, Stack } from '../../../../ui/layout.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { showToast } from '../../../../ui/toast.ts';
import { refreshKedisiplinan } from '../../queries.ts';
import css from '../settings.module.css';
import { useLocale } from '../useLocale.ts';
import { KindLevels } from './KindLevels.tsx';
import { draftOf, faultsOf, type LevelsDraft, setOf } from './levels.ts';

export interface KindsDraft {
  levels: LevelsDraft;
  active: boolean;
  notes: string;
}

interface Props {
  seen: AturanAnswer;
  now: AturanAnswer;
  kinds: readonly JenisRow[];
  onSeen: (seen: AturanAnswer) => void;
}

function useSaving(kept: Draft, { seen, onSeen }: Props) {
  const { t } = useTranslation('kedisiplinanSchool');
  return useMutation({
    mutationFn: ({ levels, active, notes }: KindsDraft) =>
      unwrap(
        api.PUT('/api/kedisiplinan/aturan', {
          body: {
            aturan: copied(levels),
            version: seen.version,
            active,
            ...(notes.trim() === '' ? {} : { catatan: notes.trim() }),
          },
        }),
      ),
    onSuccess: async (saved) => {
      kept.done();
      showToast(t('kinds.saved'));
      onSeen(saved);
      await refreshKedisiplinan();
    },
    onError: async (error) => {
      if (isApiError(error, 'VERSION_CONFLICT')) await refreshKedisiplinan();
    },
  });
}

/** As the API takes it: the same levels, its own to keep. */
const copied = (levels: LevelsDraft) =>
  Object.fromEntries(
    Object.entries(setOf(levels)).map(([jenis, row]) => [
      jenis,
      row.map((level) => ({ ...level, pembina: [...level.pembina] })),
    ]),
  );

export function KindsForm(props: Props) {
  const { seen, kinds } = props;
  const { t } = useTranslation('kedisiplinanSchool');
  const locale = useLocale();
  const mayWrite = useMay()('pengaturan_rules:write');
  const [began] = useState<KindsDraft>(() => ({
    levels: draftOf(seen.aturan),
    active: seen.active,
    notes: '',
  }));
  const form = useForm<KindsDraft>({ initialValues: began });
  // The rules are kept as a whole: on another version they would undo what a colleague has saved.
  const kept = useDraft(`kedisiplinan.aturan.${seen.version}`, form, began);
  const save = useSaving(kept, props);
  const { levels, active } = form.values;
  const faults = useMemo(() => faultsOf(levels, locale), [levels, locale]);
  const same =
    active === seen.active && JSON.stringify(setOf(levels)) === JSON.stringify(setOf(began.levels));
  const wrong = kinds.filter(({ id }) => Object.keys(faults).some((at) => at.startsWith(`${id}.`)));
  return (
    <Card
      title={t('kinds.title')}
      description={t('kinds.hint')}
      note={seen.version > 0 && t('kinds.version', { version: seen.version })}
      actions={
        <Chip tone={seen.active ? 'good' : 'grey'}>
          {t(seen.active ? 'kinds.isActive' : 'kinds.inactive')}
        </Chip>
      }
    >
      <fieldset disabled={!mayWrite} className={css.bare}>
        <Stack gap={20}>
          {mayWrite && <DraftNote draft={kept} />}
          <Switch
            label={t('kinds.active')}
            checked={active}
            onChange={(event) => form.setFieldValue('active', event.currentTarget.checked)}
          />
          {!active && <Muted>{t('kinds.offText')}</Muted>}
          <KindLevels
            kinds={kinds}
            levels={levels}
            faults={faults}
            readOnly={!mayWrite}
            onChange={(next) => form.setFieldValue('levels', next)}
          />
          {mayWrite && (
            <Foot {...props} form={form} kept={kept} save={save} same={same} faults={faults} wrong={wrong} />
          )}
        </Stack>
      </fieldset>
    </Card>
  );
}

interface FootProps extends Props {
  form: UseFormReturnType<KindsDraft>;
  kept: Draft;
  save: ReturnType<typeof useSaving>;
  same: boolean;
  faults: Readonly<Record<string, string>>;
  wrong: readonly JenisRow[];
}

function Foot({ form, kept, save, same, faults, wrong, now, onSeen }: FootProps) {
  const { t } = useTranslation('kedisiplinanSchool');
  const mend = wrong.length > 0 && t('kinds.mend', { names: wrong.map(({ nama }) => nama).join(', ') });
  return (
    <>
      <TextField label={t('kinds.notes')} maxLength={500} {...form.getInputProps('notes')} />
      {isApiError(save.error, 'VERSION_CONFLICT') ? (
        <Banner
          tone="bad"
          actions={
            <Button
              tone="secondary"
              onClick={() => {
                kept.done();
                onSeen(now);
              }}
            >
              {t('kinds.reload')}
            </Button>
          }
        >
          {t('kinds.conflict')}
        </Banner>
      ) : (
        <FormError error={save.error} inputs={[]} />
      )}
      <FormActions note={same ? t('kinds.unchanged') : <FaultCount errors={faults} />}>
        <Button
          loading={save.isPending}
          blocked={mend || (same && t('kinds.unchanged'))}
          onClick={() => save.mutate(form.values)}
        >
          {t('kinds.save')}
        </Button>
      </FormActions>
    </>
  );
}
