import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserRow } from '../../api/identity.ts';
import { Select } from '../../ui/Select.tsx';
import { userListQuery, userQuery } from './queries.ts';

const TYPING_MS = 250;
const SHOWN = 20;

interface Props {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  description?: ReactNode;
  required?: boolean;
}

const labelOf = (user: UserRow): string => `${user.full_name} · ${user.username}`;

/** One user, found by the beginning of a name or address. */
export function UserPicker({ label, value, onChange, ...rest }: Props) {
  const { t } = useTranslation('users');
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWanted(text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const { data: chosen } = useQuery({ ...userQuery(value ?? ''), enabled: value !== null });
  const own = value === null || !chosen ? undefined : labelOf(chosen);
  // The name of the one chosen stands in the field: it is no search.
  const q = wanted === '' || wanted === own || wanted === '…' ? {} : { q: wanted };
  const { data } = useQuery(userListQuery(q, undefined, SHOWN));
  const found = (data?.rows ?? []).map((user) => ({ value: user.id, label: labelOf(user) }));
  const options =
    value === null || found.some((option) => option.value === value)
      ? found
      : [{ value, label: own ?? '…' }, ...found];
  return (
    <Select
      label={label}
      placeholder={t('picker.placeholder')}
      searchable
      clearable
      options={options}
      value={value}
      onChange={onChange}
      onSearch={setText}
      {...rest}
    />
  );
}
