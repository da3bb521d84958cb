import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/Select.tsx';
import { everyKelasQuery, siswaListQuery, siswaQuery } from './queries.ts';

const FOUND = 20;
const TYPING_MS = 250;

interface Props {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  required?: boolean;
  error?: ReactNode;
  placeholder?: string;
}

/** One student, found by name or NIS as one types. */
export function SiswaPicker({ value, ...rest }: Props) {
  const [text, setText] = useState('');
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const own = useQuery({ ...siswaQuery(value ?? ''), enabled: value !== null });
  const label = own.data && `${own.data.nama} · ${own.data.kelas.nama}`;
  // What the field shows by itself is no search.
  const q = rested === label ? '' : rested;
  const { data } = useQuery(siswaListQuery(q === '' ? {} : { q }, undefined, FOUND));
  const found = (data?.rows ?? []).map((row) => ({
    value: row.id,
    label: `${row.nama} · ${row.kelas.nama}`,
  }));
  const missing =
    value !== null && label !== undefined && !found.some((option) => option.value === value)
      ? [{ value, label }]
      : [];
  const { t } = useTranslation();
  return (
    <Select
      searchable
      clearable
      placeholder={t('table.all')}
      options={[...missing, ...found]}
      value={value}
      onSearch={setText}
      {...rest}
    />
  );
}

/** One class of the school. */
export function KelasPicker({ required, ...rest }: Props) {
  const { data } = useQuery(everyKelasQuery);
  return (
    <Select
      searchable
      clearable={!required}
      required={required ?? false}
      options={(data ?? []).map(({ id, nama }) => ({ value: id, label: nama }))}
      {...rest}
    />
  );
}
