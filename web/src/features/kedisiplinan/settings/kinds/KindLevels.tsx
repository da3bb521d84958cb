import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JenisRow } from '../../../../api/kedisiplinan.ts';
import { Button, IconButton } from '../../../../ui/Button.tsx';
import { Muted, Stack } from '../../../../ui/layout.tsx';
import { MultiSelect, Select } from '../../../../ui/Select.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { useUrlState } from '../../../../ui/useUrlState.ts';
import css from '../settings.module.css';
import { daftarPembina, type LevelDraft, type LevelFaults, type LevelsDraft, withNext } from './levels.ts';

interface Props {
  kinds: readonly JenisRow[];
  levels: LevelsDraft;
  faults: LevelFaults;
  readOnly: boolean;
  onChange: (levels: LevelsDraft) => void;
}

/** The levels of the kind that is chosen. */
export function KindLevels({ kinds, levels, faults, readOnly, onChange }: Props) {
  const { t } = useTranslation('kedisiplinanSchool');
  const { values, set } = useUrlState('jenis');
  const chosen = kinds.find(({ id }) => id === values.jenis);
  const options = kinds.map(({ id, nama }) => ({ value: id, label: labelOf(id, nama) }));
  function labelOf(id: string, nama: string): string {
    if (Object.keys(faults).some((at) => at.startsWith(`${id}.`)))
      return t('kinds.withFault', { name: nama });
    const count = levels[id]?.length ?? 0;
    return count === 0 ? nama : t('kinds.count', { name: nama, count });
  }
  const put = (next: LevelDraft[]) => chosen && onChange({ ...levels, [chosen.id]: next });
  const own = chosen ? (levels[chosen.id] ?? []) : [];
  return (
    <Stack>
      <Select
        label={t('kinds.kind')}
        placeholder={t('kinds.choose')}
        options={options}
        value={chosen?.id ?? null}
        searchable
        onChange={(id) => set({ jenis: id ?? undefined })}
      />
      {chosen && own.length === 0 && <Muted>{t('kinds.none')}</Muted>}
      <div className={css.levels}>
        {own.map((level, place) => (
          <Level
            // biome-ignore lint/suspicious/noArrayIndexKey: a level has nothing of its own but its place
            key={place}
            level={level}
            place={place}
            faultOf={(field) => faults[`${chosen?.id}.${place}.${field}`]}
            readOnly={readOnly}
            onChange={(next) => put(own.map((one, other) => (other === place ? next : one)))}
            onRemove={() => put(own.filter((_, other) => other !== place))}
          />
        ))}
      </div>
      {chosen && !readOnly && (
        <div>
          <Button
            tone="secondary"
            icon={<IconPlus size={16} aria-hidden />}
            onClick={() => put(withNext(own))}
          >
            {t('kinds.add')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

interface LevelProps {
  level: LevelDraft;
  place: number;
  faultOf: (field: keyof LevelDraft) => string | undefined;
  readOnly: boolean;
  onChange: (level: LevelDraft) => void;
  onRemove: () => void;
}

function Level({ level, place, faultOf, readOnly, onChange, onRemove }: LevelProps) {
  const { t } = useTranslation('kedisiplinanSchool');
  const number = place + 1;
  const line = (field: 'dari' | 'sampai' | 'poin' | 'sanksi') => ({
    value: level[field],
    error: faultOf(field),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...level, [field]: event.currentTarget.value }),
  });
  const count = { inputMode: 'numeric', maxLength: 6, autoComplete: 'off' } as const;
  return (
    <fieldset className={`${css.bare} ${css.level}`}>
      <legend className="visually-hidden">{t('kinds.level', { number })}</legend>
      <TextField label={t('kinds.from')} {...count} {...line('dari')} />
      <TextField label={t('kinds.to')} description={t('kinds.toHint')} {...count} {...line('sampai')} />
      <TextField label={t('kinds.points')} description={t('kinds.pointsHint')} {...count} {...line('poin')} />
      <Select
        label={t('kinds.letter')}
        options={[
          { value: 'none', label: t('kinds.noLetter') },
          ...(['1', '2', '3'] as const).map((value) => ({ value, label: `Surat ${value}` })),
        ]}
        value={level.surat === '' ? 'none' : level.surat}
        disabled={readOnly}
        error={faultOf('surat')}
        onChange={(value) => onChange({ ...level, surat: value === null || value === 'none' ? '' : value })}
      />
      {!readOnly && (
        <div className={css.remove}>
          <IconButton label={t('kinds.remove', { number })} onClick={onRemove}>
            <IconTrash size={18} aria-hidden />
          </IconButton>
        </div>
      )}
      <div className={css.whole}>
        <TextField label={t('kinds.sanction')} maxLength={500} {...line('sanksi')} />
      </div>
      <div className={css.rest}>
        <MultiSelect
          label={t('kinds.who')}
          options={daftarPembina.map((value) => ({ value, label: t(`pembina.${value}`) }))}
          value={level.pembina}
          disabled={readOnly}
          onChange={(pembina) => onChange({ ...level, pembina })}
        />
      </div>
    </fieldset>
  );
}
