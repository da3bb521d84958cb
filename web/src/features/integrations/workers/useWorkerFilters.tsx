import { useTranslation } from 'react-i18next';
import { professions } from '../../../../../api/src/modules/integrations/rules/professions.ts';
import type { Filter, Secret } from '../../../ui/FilterBar.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useTyped } from '../../../ui/useTyped.ts';
import { strStates } from '../filters.ts';
import { useStrWords } from './words.ts';

/** Kinds of employment that the sources speak of; any other one in the address is offered too. */
const employments: readonly string[] = ['PNS', 'PPPK', 'BLUD', 'Kontrak', 'Honorer'];

/** What the list of health workers is narrowed by; all of it in the address, but for a NIK or an STR number. */
export function useWorkerFilters(digits: Secret, employment: string | undefined): readonly Filter[] {
  const { t } = useTranslation('healthWorkers');
  const words = useStrWords();
  const known =
    employment === undefined || employments.includes(employment) ? employments : [...employments, employment];
  return [
    {
      kind: 'search',
      param: 'q',
      label: t('filter.search'),
      placeholder: t('filter.searchHint'),
      secret: digits,
    },
    {
      kind: 'select',
      param: 'profession',
      label: t('filter.profession'),
      searchable: true,
      options: professions.map((value) => ({ value, label: value })),
    },
    {
      kind: 'own',
      params: ['facility_code'],
      render: (values, change) => (
        <Facility
          value={values.facility_code ?? ''}
          onChange={(code) => change({ facility_code: code === '' ? undefined : code })}
        />
      ),
    },
    {
      kind: 'select',
      param: 'employment_status',
      label: t('filter.employment'),
      options: known.map((value) => ({ value, label: value })),
    },
    {
      kind: 'select',
      param: 'str',
      label: t('filter.str'),
      wide: true,
      options: strStates.map((value) => ({ value, label: words[value] })),
    },
  ];
}

/** The code of a facility, looked for once the typing rests. */
function Facility({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const { t } = useTranslation('healthWorkers');
  const [text, type] = useTyped(value, onChange);
  return (
    <TextField
      label={t('filter.facility')}
      placeholder={t('filter.facilityHint')}
      maxLength={20}
      autoCapitalize="characters"
      spellCheck={false}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
