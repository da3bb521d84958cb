import { useTranslation } from 'react-i18next';
import type { AuditOutcome, AuditRow } from '../../api/identity.ts';
import { typeWordsOf } from '../../app/portal.ts';
import { useMe } from '../../app/session.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import type { Words } from '../../i18n/words.ts';
import type { ChipTone } from '../../ui/Chip.tsx';
import { useRestrictionWords } from '../definitions/useRestrictionWords.ts';
import { actionKey, isKnownAction, readable } from './actions.ts';
import { plainText } from './details.ts';

export const outcomeTones: Readonly<Record<AuditOutcome, ChipTone>> = {
  success: 'good',
  denied: 'bad',
  failure: 'warn',
};

export interface AuditWords {
  action: (action: string) => string;
  resource: (resource: string) => string;
  /** Who did it; the system where nobody did, both names where somebody acted as another. */
  who: (row: AuditRow) => string;
  /** The name of a detail. */
  key: (key: string) => string;
  /** A value in words; names that people chose, such as roles, stay as they are. */
  value: (value: unknown, key?: string) => string | null;
  outcomes: Readonly<Record<AuditOutcome, string>>;
}

type Group<Name extends 'resource' | 'key' | 'value' | 'userType'> = Words['audit'][Name];

/** Details that hold names: a role called CLIENT is not the user type of that name. */
const asNamed: ReadonlySet<string> = new Set(['roles', 'name', 'full_name', 'username']);

/** Written so are the names of restrictions alone. */
const isRestriction = (key: string): boolean => /^[A-Z][A-Z0-9_]*$/.test(key);

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** The trail in words. */
export function useAuditWords(): AuditWords {
  const { t } = useTranslation('audit');
  const { dateTime, number } = useFormats();
  const restrictions = useRestrictionWords();
  const group = typeWordsOf(useMe().tenant.type);
  const resources: Readonly<Record<string, string>> = t('resource', {
    returnObjects: true,
  }) as Group<'resource'>;
  const keys: Readonly<Record<string, string>> = t('key', { returnObjects: true }) as Group<'key'>;
  const values: Readonly<Record<string, string>> = t('value', { returnObjects: true }) as Group<'value'>;
  const types: Readonly<Record<string, string>> = t(`userType.${group}`, {
    returnObjects: true,
  }) as Group<'userType'>[typeof group];
  const single = (text: string): string =>
    MOMENT.test(text) ? dateTime(text) : (types[text] ?? values[text] ?? text);
  return {
    action: (action) => (isKnownAction(action) ? t(`action.${actionKey(action)}`) : readable(action)),
    resource: (resource) => resources[resource] ?? readable(resource),
    who: (row) => {
      const nameless = row.erased ? t('nameErased') : t('unnamed');
      const name = row.user_name ?? (row.user_id === null ? t('system') : nameless);
      return row.actor_id === null ? name : t('actedAs', { actor: row.actor_name ?? t('unnamed'), name });
    },
    key: (key) => keys[key] ?? (isRestriction(key) ? restrictions.label(key) : readable(key)),
    value: (value, key) => {
      if (value === true) return t('yes');
      if (value === false) return t('no');
      if (key !== undefined && isRestriction(key))
        return value === undefined || value === null ? null : restrictions.value(key, value);
      if (key === 'fields') return plainText(value, (field) => keys[field] ?? field);
      return typeof value === 'number'
        ? number(value)
        : plainText(value, asNamed.has(key ?? '') ? undefined : single);
    },
    outcomes: { success: t('outcome.success'), denied: t('outcome.denied'), failure: t('outcome.failure') },
  };
}
