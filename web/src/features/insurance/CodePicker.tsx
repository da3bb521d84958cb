import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/Select.tsx';
import { clientListQuery, policyListQuery } from './queries.ts';

const FOUND = 20;
const TYPING_MS = 250;

interface Props {
  label: string;
  value: string | null;
  onChange: (code: string | null) => void;
  required?: boolean;
  disabled?: boolean;
  description?: ReactNode;
  error?: ReactNode;
}

/** Something typed, once the typing rests; what the field shows by itself is no search. */
function useRested(value: string | null): [string, (text: string) => void] {
  const [text, setText] = useState('');
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return [value !== null && rested.startsWith(value) ? '' : rested, setText];
}

/** One client by its code, found by name or code as one types. */
export function ClientPicker(props: Props) {
  const [q, search] = useRested(props.value);
  const { data } = useQuery(clientListQuery(q === '' ? {} : { q }, undefined, FOUND));
  const found = (data?.rows ?? []).map((row) => ({ value: row.code, label: `${row.code} · ${row.name}` }));
  return <Picker {...props} found={found} onSearch={search} />;
}

/** One policy by its number, of one client where that is chosen. */
export function PolicyPicker({ client, ...props }: Props & { client?: string | undefined }) {
  const [q, search] = useRested(props.value);
  const query = {
    ...(q === '' ? {} : { q }),
    ...(client === undefined ? {} : { client_code: client }),
  };
  const { data } = useQuery(policyListQuery(query, undefined, FOUND));
  const found = (data?.rows ?? []).map((row) => ({
    value: row.number,
    label: `${row.number} · ${row.client_name ?? row.client_code}`,
  }));
  return <Picker {...props} found={found} onSearch={search} />;
}

interface PickerProps extends Props {
  found: readonly { value: string; label: string }[];
  onSearch: (text: string) => void;
}

function Picker({
  found,
  value,
  label,
  onChange,
  onSearch,
  required,
  disabled,
  description,
  error,
}: PickerProps) {
  const { t } = useTranslation('insurance');
  const own =
    value === null || found.some((option) => option.value === value) ? [] : [{ value, label: value }];
  return (
    <Select
      label={label}
      placeholder={t(required ? 'hint.pick' : 'filter.all')}
      searchable
      clearable={!required}
      required={required ?? false}
      disabled={disabled ?? false}
      description={description}
      error={error}
      options={[...own, ...found]}
      value={value}
      onChange={onChange}
      onSearch={onSearch}
    />
  );
}
