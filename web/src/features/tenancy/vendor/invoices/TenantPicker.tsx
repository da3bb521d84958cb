import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../../ui/Select.tsx';
import { tenantListQuery, tenantQuery } from '../queries.ts';

const FOUND = 20;
const TYPING_MS = 250;

interface Props {
  label: string;
  value: number | null;
  onChange: (id: number | null) => void;
  required?: boolean;
  error?: ReactNode;
}

/** One institution, found by its name as one types. */
export function TenantPicker({ label, value, onChange, required, error }: Props) {
  const { t } = useTranslation('vendorBilling');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const { data: chosen } = useQuery({ ...tenantQuery(value ?? 0), enabled: value !== null });
  // The field shows the name of who is chosen; that is no search.
  const searched = chosen !== undefined && asked === chosen.name ? '' : asked;
  const { data } = useQuery(tenantListQuery(searched === '' ? {} : { q: searched }, undefined, FOUND));
  const found = (data?.rows ?? []).map((row) => ({ value: String(row.id), label: row.name }));
  const own = chosen === undefined ? [] : [{ value: String(chosen.id), label: chosen.name }];
  const options = [...own, ...found.filter((option) => option.value !== own[0]?.value)];
  return (
    <Select
      label={label}
      placeholder={required ? t('invoices.pickTenant') : t('invoices.allTenants')}
      searchable
      clearable
      required={required ?? false}
      error={error}
      options={options}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
      onSearch={setText}
    />
  );
}
