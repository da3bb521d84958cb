import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { userTypes } from '../../api/identity.ts';
import { useMay } from '../../app/session.ts';
import { type Filter, FilterBar, type Secret } from '../../ui/FilterBar.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTyped } from '../../ui/useTyped.ts';
import { definitionsQuery } from '../definitions/queries.ts';
import { rolesQuery } from '../roles/queries.ts';
import { splitRestriction } from './filters.ts';
import css from './users.module.css';
import { useUserTypeWords } from './words.ts';

/** Search, type, role and restriction; each is in the address, but for a NIK. */
export function UserFilters({ nik }: { nik: Secret }) {
  const { t } = useTranslation('users');
  const types = useUserTypeWords();
  const may = useMay();
  const { data: roles } = useQuery({ ...rolesQuery, enabled: may('roles:read') });
  const filters: Filter[] = [
    {
      kind: 'search',
      param: 'q',
      label: t('filter.search'),
      placeholder: t('filter.searchHint'),
      secret: nik,
    },
    {
      kind: 'select',
      param: 'user_type',
      label: t('column.type'),
      options: userTypes.map((value) => ({ value, label: types[value] })),
    },
  ];
  if (may('roles:read'))
    filters.push({
      kind: 'select',
      param: 'role_id',
      label: t('filter.role'),
      searchable: true,
      options: (roles ?? []).map((role) => ({ value: role.id, label: role.name })),
    });
  if (may('restriction_definitions:read'))
    filters.push({
      kind: 'own',
      params: ['restriction'],
      render: (values, change) => (
        <RestrictionFilter value={values.restriction} onChange={(restriction) => change({ restriction })} />
      ),
    });
  return <FilterBar filters={filters} />;
}

interface RestrictionProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Users whose restriction has this value: the name is chosen, the value typed. */
function RestrictionFilter({ value, onChange }: RestrictionProps) {
  const { t } = useTranslation('users');
  const { data } = useQuery(definitionsQuery);
  const { name, value: stored } = splitRestriction(value);
  const [text, type] = useTyped(stored, (typed) => name !== null && onChange(`${name}=${typed}`));
  // Hours are ranges, not values that one looks up.
  const options = (data?.rows ?? []).filter((row) => row.value_type !== 'TIME_RANGE');
  return (
    <div className={css.restriction}>
      <Select
        label={t('filter.restriction')}
        placeholder={t('filter.any')}
        clearable
        options={options.map((row) => ({ value: row.name, label: row.name }))}
        value={name}
        onChange={(next) => onChange(next === null ? undefined : `${next}=${text.trim()}`)}
      />
      {name !== null && (
        <TextField
          label={t('filter.value')}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
