import './combobox.ts';
import {
  type ComboboxParsedItem,
  MultiSelect as LibraryMultiSelect,
  Select as LibrarySelect,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  disabled?: boolean;
  /** Options of one group stand under its name; they must follow each other. */
  group?: string;
}

interface Common<Value extends string> {
  label: string;
  options: readonly Option<Value>[];
  description?: ReactNode;
  error?: ReactNode;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  searchable?: boolean;
  clearable?: boolean;
  name?: string;
  /** Called as the reader types, for lists that come from the server. */
  onSearch?: (text: string) => void;
}

interface Single<Value extends string> extends Common<Value> {
  value: Value | null;
  onChange: (value: Value | null) => void;
}

interface Many<Value extends string> extends Common<Value> {
  value: Value[];
  onChange: (value: Value[]) => void;
}

/** What the server found is shown as it is: its words may match what the label does not show. */
const fromServer = <Value extends string>(onSearch: (text: string) => void) => ({
  onSearchChange: onSearch,
  filter: ({ options }: { options: ComboboxParsedItem<Value>[] }) => options,
});

// On a phone the keyboard and fixed bars cover the field for a moment; its list stays open all the same. Being fixed,
// a list that is not yet placed takes the page nowhere when its first choice is brought into sight.
const comboboxProps = { hideDetached: false, floatingStrategy: 'fixed' } as const;

type Listed<Value extends string> = Option<Value> | { group: string; items: Option<Value>[] };

function list<Value extends string>(options: readonly Option<Value>[]): Listed<Value>[] {
  const groups = [...new Set(options.map((option) => option.group))];
  return groups.flatMap((group): Listed<Value>[] => {
    const items = options
      .filter((option) => option.group === group)
      // The library takes whatever has a `group` for a group.
      .map(({ group: _group, ...option }) => option);
    return group === undefined ? items : [{ group, items }];
  });
}

/** One choice of a list; typing narrows it when `searchable`. */
export function Select<Value extends string>({ options, onSearch, clearable, ...rest }: Single<Value>) {
  const { t } = useTranslation();
  return (
    <LibrarySelect<Value>
      data={list(options)}
      comboboxProps={comboboxProps}
      allowDeselect={clearable ?? false}
      clearable={clearable ?? false}
      // One sign at its end: in a narrow field a second one covers the choice.
      clearSectionMode="clear"
      checkIconPosition="right"
      nothingFoundMessage={t('nothingFound')}
      {...(onSearch ? fromServer<Value>(onSearch) : {})}
      {...rest}
    />
  );
}

/** Several choices of a list, shown as pills. */
export function MultiSelect<Value extends string>({ options, onSearch, clearable, ...rest }: Many<Value>) {
  const { t } = useTranslation();
  return (
    <LibraryMultiSelect<Value>
      data={list(options)}
      comboboxProps={comboboxProps}
      clearable={clearable ?? false}
      checkIconPosition="right"
      nothingFoundMessage={t('nothingFound')}
      {...(onSearch ? fromServer<Value>(onSearch) : {})}
      {...rest}
    />
  );
}
