import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { type Filter, FilterBar } from '../../ui/FilterBar.tsx';
import type { Option } from '../../ui/Select.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';
import { UserPicker } from '../users/UserPicker.tsx';
import { knownActions, knownResources } from './actions.ts';
import css from './audit.module.css';
import { outcomes } from './queries.ts';
import { useAuditWords } from './useAuditWords.ts';

/** All that is known, and what the address asks for though it is not. */
const optionsOf = (
  known: readonly string[],
  asked: string | undefined,
  word: (name: string) => string,
): Option[] =>
  [...new Set([...known, ...(asked === undefined ? [] : [asked])])]
    .map((value) => ({ value, label: word(value) }))
    .sort((a, b) => a.label.localeCompare(b.label));

/** Period, person, action, kind of object and outcome; all in the address. */
export function AuditFilters() {
  const { t } = useTranslation('audit');
  const may = useMay();
  const words = useAuditWords();
  const { values } = useUrlState('action', 'resource');
  const people: Filter[] = may('users:read')
    ? [
        {
          kind: 'own',
          params: ['user_id'],
          render: (chosen, change) => (
            <UserPicker
              label={t('filter.user')}
              value={chosen.user_id ?? null}
              onChange={(id) => change({ user_id: id ?? undefined })}
            />
          ),
        },
      ]
    : [];
  return (
    <FilterBar
      filters={[
        { kind: 'dates', from: 'from', to: 'to', label: t('filter.period') },
        ...people,
        {
          kind: 'select',
          param: 'action',
          label: t('filter.action'),
          options: optionsOf(knownActions, values.action, words.action),
          searchable: true,
        },
        {
          kind: 'select',
          param: 'resource',
          label: t('filter.resource'),
          options: optionsOf(knownResources, values.resource, words.resource),
          searchable: true,
        },
        {
          kind: 'select',
          param: 'outcome',
          label: t('filter.outcome'),
          options: outcomes.map((value) => ({ value, label: words.outcomes[value] })),
        },
      ]}
    />
  );
}

/** What a link narrowed though no field above shows it: one object, or a person whose list one may not read. */
export function NarrowedBy() {
  const { t } = useTranslation('audit');
  const may = useMay();
  const words = useAuditWords();
  const { values, set } = useUrlState('resource', 'resource_id', 'user_id');
  const hiddenUser = values.user_id !== undefined && !may('users:read');
  if (values.resource_id === undefined && !hiddenUser) return null;
  return (
    <div className={css.narrowed}>
      {values.resource_id !== undefined && (
        <Chip tone="info">
          {t('about', { resource: words.resource(values.resource ?? '').toLowerCase() })}
        </Chip>
      )}
      {hiddenUser && <Chip tone="info">{t('by')}</Chip>}
      <Button
        tone="quiet"
        onClick={() =>
          set({ resource_id: undefined, ...(hiddenUser ? { user_id: undefined } : {}), cursor: undefined })
        }
      >
        {t('showAll')}
      </Button>
    </div>
  );
}
