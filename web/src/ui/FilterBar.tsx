import { IconAdjustmentsHorizontal, IconFilterOff, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './Button.tsx';
import { chosenOf } from './chosen.ts';
import { DateRange } from './DateRange.tsx';
import css from './FilterBar.module.css';
import { useMediaQuery } from './media.ts';
import { type Option, Select } from './Select.tsx';
import { TextField } from './TextField.tsx';
import { useTyped } from './useTyped.ts';
import { useUrlState } from './useUrlState.ts';

export type Filter =
  | { kind: 'search'; param: string; label: string; placeholder?: string; secret?: Secret }
  | {
      kind: 'select';
      param: string;
      label: string;
      options: readonly Option[];
      searchable?: boolean;
      /** Its choices are long words: where filters stand close it keeps more room. */
      wide?: boolean;
    }
  | { kind: 'dates'; from: string; to: string; label: string }
  | { kind: 'own'; params: readonly string[]; render: (values: Values, change: Change) => ReactNode };

/** What is searched for and must not stand in an address, which is kept and handed on: a NIK. */
export interface Secret {
  is: (text: string) => boolean;
  value: string;
  set: (text: string) => void;
}

type Values = Readonly<Partial<Record<string, string>>>;
type Change = (changes: Record<string, string | undefined>) => void;

function paramsOf(filter: Filter): readonly string[] {
  if (filter.kind === 'dates') return [filter.from, filter.to];
  return filter.kind === 'own' ? filter.params : [filter.param];
}

/** The secret that is searched for now, if one is. */
function secretOf(filter: Filter): Secret | undefined {
  return filter.kind === 'search' && filter.secret?.value ? filter.secret : undefined;
}

const SEARCH_RESTS_AFTER_MS = 250;

/** Fewer than these stay in sight on a phone. */
const FOLDED_FROM = 2;
/** So many stand closer, so that they keep to one row beside the tools of a table. */
const TIGHT_FROM = 5;

/**
 * Filters of a list; all of their state is in the address. A change starts at the first page again. On a phone all but
 * the search stand behind one button that counts those in use.
 */
export function FilterBar({ filters }: { filters: readonly Filter[] }) {
  const id = useId();
  const phone = useMediaQuery('(max-width: 48em)');
  const [opened, setOpened] = useState(false);
  const names = filters.flatMap(paramsOf);
  const { values, set } = useUrlState(...names);
  const change: Change = (changes) => set({ ...changes, cursor: undefined });
  const inUse = (filter: Filter): boolean =>
    filter.kind === 'select'
      ? chosenOf(filter.options, values[filter.param]) !== undefined
      : paramsOf(filter).some((name) => values[name] !== undefined) || secretOf(filter)?.value !== undefined;
  const clear = (): void => {
    for (const filter of filters) secretOf(filter)?.set('');
    change(Object.fromEntries(names.map((name) => [name, undefined])));
  };
  const foldable = filters.filter((filter) => filter.kind !== 'search');
  const tight = !phone && filters.length >= TIGHT_FROM;
  const folds = phone && foldable.length >= FOLDED_FROM;
  const shown = folds ? filters.filter((filter) => filter.kind === 'search') : filters;
  const fields = (some: readonly Filter[]) =>
    some.map((filter) => (
      <div
        key={paramsOf(filter).join()}
        className={css.filter}
        data-kind={filter.kind}
        data-wide={(filter.kind === 'select' && filter.wide) || undefined}
      >
        <Field filter={filter} values={values} change={change} />
      </div>
    ));
  return (
    <search className={css.bar} data-tight={tight || undefined}>
      {fields(shown)}
      {folds && (
        <FoldButton
          opened={opened}
          controls={id}
          count={foldable.filter(inUse).length}
          onToggle={() => setOpened(!opened)}
        />
      )}
      {filters.some(inUse) && <ClearButton tight={tight} onClear={clear} />}
      {folds && (
        <div id={id} className={css.folded} hidden={!opened}>
          {opened && fields(foldable)}
        </div>
      )}
    </search>
  );
}

/** Takes every filter away; where they stand close, as an icon whose name is read and shown on hover. */
function ClearButton({ tight, onClear }: { tight: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  if (!tight)
    return (
      <Button tone="quiet" onClick={onClear}>
        {t('table.clearFilters')}
      </Button>
    );
  return (
    <IconButton label={t('table.clearFilters')} onClick={onClear}>
      <IconFilterOff size={18} aria-hidden />
    </IconButton>
  );
}

interface FoldProps {
  opened: boolean;
  /** Id of what it shows and hides. */
  controls: string;
  count: number;
  onToggle: () => void;
}

function FoldButton({ opened, controls, count, onToggle }: FoldProps) {
  const { t } = useTranslation();
  return (
    <Button
      tone="secondary"
      icon={<IconAdjustmentsHorizontal size={18} aria-hidden />}
      aria-expanded={opened}
      aria-controls={controls}
      {...(count > 0 ? { 'aria-label': t('table.filtersInUse', { count }) } : {})}
      onClick={onToggle}
    >
      {t('table.filters')}
      {count > 0 && <span className={css.count}>{count}</span>}
    </Button>
  );
}

interface FieldProps<Kind extends Filter = Filter> {
  filter: Kind;
  values: Values;
  change: Change;
}

function Field({ filter, values, change }: FieldProps) {
  const { t } = useTranslation();
  switch (filter.kind) {
    case 'search':
      return <Search filter={filter} values={values} change={change} />;
    case 'dates':
      return (
        <DateRange
          label={filter.label}
          from={values[filter.from]}
          to={values[filter.to]}
          onChange={(from, to) => change({ [filter.from]: from, [filter.to]: to })}
        />
      );
    case 'own':
      return filter.render(values, change);
    case 'select':
      return (
        <Select
          label={filter.label}
          placeholder={t('table.all')}
          options={filter.options}
          searchable={filter.searchable ?? false}
          clearable
          value={chosenOf(filter.options, values[filter.param]) ?? null}
          onChange={(value) => change({ [filter.param]: value ?? undefined })}
        />
      );
  }
}

function Search({ filter, values, change }: FieldProps<Extract<Filter, { kind: 'search' }>>) {
  const { param, secret } = filter;
  const stored = secret?.value || (values[param] ?? '');
  const look = (wanted: string): void => {
    const hidden = secret?.is(wanted) ?? false;
    secret?.set(hidden ? wanted : '');
    change({ [param]: hidden ? undefined : wanted || undefined });
  };
  const [text, type] = useTyped(stored, look, SEARCH_RESTS_AFTER_MS);
  return (
    <TextField
      label={filter.label}
      type="search"
      placeholder={filter.placeholder ?? ''}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
