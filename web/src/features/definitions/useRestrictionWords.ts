import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../api/identity.ts';
import { useMay } from '../../app/session.ts';
import { definitionsQuery } from './queries.ts';
import { useValueText } from './useValueText.ts';

type Described = Pick<Definition, 'description_id' | 'description_en'>;

/** What a restriction is called: its description up to the colon, after which comes what it does; else its name. */
export function restrictionLabel(name: string, definition: Described | undefined, english: boolean): string {
  const words = (english ? definition?.description_en : definition?.description_id) ?? '';
  const [short = ''] = words.split(':');
  return short.trim() === '' ? name : short.trim();
}

export interface RestrictionWords {
  label: (name: string) => string;
  value: (name: string, value: unknown) => string;
}

/** Names and values of restrictions in words, for whoever may read what they are defined as. */
export function useRestrictionWords(): RestrictionWords {
  const { i18n } = useTranslation('definitions');
  const may = useMay();
  const valueText = useValueText();
  const { data } = useQuery({ ...definitionsQuery, enabled: may('restriction_definitions:read') });
  const known = new Map(data?.rows.map((row) => [row.name, row]));
  return {
    label: (name) => restrictionLabel(name, known.get(name), i18n.language === 'en'),
    value: (name, value) => valueText(value, known.get(name)?.value_type),
  };
}
