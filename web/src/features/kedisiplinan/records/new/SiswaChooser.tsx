import { IconPlus, IconSearch, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiswaRow } from '../../../../api/kedisiplinan.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Row } from '../../../../ui/layout.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { everyKelasQuery, siswaListQuery } from '../../queries.ts';
import css from '../records.module.css';
import { type ChosenSiswa, chosenOf, withSiswa } from './draft.ts';

const TYPING_MS = 200;
const FOUND = 8;
/** A whole class stands in one list. */
const OF_A_CLASS = 60;

interface Props {
  chosen: readonly ChosenSiswa[];
  onChange: (chosen: ChosenSiswa[]) => void;
  error: ReactNode;
}

/** Students, found by name, NIS or class and added one after another without leaving the field. */
export function SiswaChooser({ chosen, onChange, error }: Props) {
  const { t } = useTranslation('kedisiplinanRecords');
  const field = useRef<HTMLInputElement>(null);
  const { text, type, kelas, setKelas, rows, asked, fresh } = useFound();
  const ids = new Set(chosen.map(({ id }) => id));
  const more = rows.filter(({ id }) => !ids.has(id));
  const add = (found: readonly SiswaRow[]): void => {
    onChange(withSiswa(chosen, found.map(chosenOf)));
    type('');
    field.current?.focus();
  };
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const [first] = more;
    if (fresh && first) add([first]);
  };
  return (
    <div className={css.part}>
      <Chosen chosen={chosen} onRemove={(id) => onChange(chosen.filter((each) => each.id !== id))} />
      <div className={css.search}>
        <TextField
          ref={field}
          label={t('siswa.search')}
          placeholder={t('siswa.searchHint')}
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={enter}
          error={error}
        />
        <KelasSelect value={kelas} onChange={setKelas} />
      </div>
      {asked && fresh && (
        <Found
          rows={more}
          onAdd={add}
          all={kelas !== null && text === ''}
          already={rows.length - more.length}
        />
      )}
    </div>
  );
}

/** What is searched for, once the typing rests, and whom it finds. */
function useFound() {
  const [text, type] = useState('');
  const [rested, setRested] = useState('');
  const [kelas, setKelas] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const asked = text.trim() !== '' || kelas !== null;
  const query = {
    status: 'aktif' as const,
    ...(rested === '' ? {} : { q: rested }),
    ...(kelas === null ? {} : { kelas_id: kelas }),
  };
  const { data, isPlaceholderData } = useQuery({
    ...siswaListQuery(query, undefined, kelas === null ? FOUND : OF_A_CLASS),
    enabled: rested !== '' || kelas !== null,
  });
  const fresh = data !== undefined && !isPlaceholderData && rested === text.trim();
  return { text, type, kelas, setKelas, rows: data?.rows ?? [], asked, fresh };
}

function KelasSelect({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation('kedisiplinanRecords');
  const { data } = useQuery(everyKelasQuery);
  return (
    <Select
      label={t('siswa.kelas')}
      placeholder={t('siswa.anyKelas')}
      searchable
      clearable
      options={(data ?? []).map(({ id, nama }) => ({ value: id, label: nama }))}
      value={value}
      onChange={onChange}
    />
  );
}

interface FoundProps {
  rows: readonly SiswaRow[];
  onAdd: (rows: readonly SiswaRow[]) => void;
  /** It is a whole class: all of it can be added at once. */
  all: boolean;
  already: number;
}

function Found({ rows, onAdd, all, already }: FoundProps) {
  const { t } = useTranslation('kedisiplinanRecords');
  const { number } = useFormats();
  if (rows.length === 0)
    return (
      <p className={css.quiet} role="status">
        {already > 0 ? t('siswa.allChosen') : t('siswa.nobody')}
      </p>
    );
  return (
    <div className={css.found}>
      <ul aria-label={t('siswa.found')}>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className={css.hit} onClick={() => onAdd([row])}>
              <span>
                <span className={css.name}>{row.nama}</span>
                <span className={css.quiet}>
                  {row.kelas.nama} · {row.nis}
                </span>
              </span>
              <span className={css.hitEnd}>
                <span className={css.quiet}>
                  {t('poin', { count: row.total_poin, shown: number(row.total_poin) })}
                </span>
                <IconPlus size={18} aria-hidden />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {all && rows.length > 1 && (
        <Row>
          <Button tone="quiet" onClick={() => onAdd(rows)}>
            {t('siswa.addAll', { count: rows.length })}
          </Button>
        </Row>
      )}
    </div>
  );
}

function Chosen({ chosen, onRemove }: { chosen: readonly ChosenSiswa[]; onRemove: (id: string) => void }) {
  const { t } = useTranslation('kedisiplinanRecords');
  if (chosen.length === 0) return null;
  return (
    <ul className={css.pills} aria-label={t('siswa.chosen')}>
      {chosen.map(({ id, nama, kelas }) => (
        <li key={id} className={css.pill}>
          <span>
            {nama} <span className={css.quiet}>{kelas}</span>
          </span>
          <button type="button" aria-label={t('remove', { name: nama })} onClick={() => onRemove(id)}>
            <IconX size={16} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
