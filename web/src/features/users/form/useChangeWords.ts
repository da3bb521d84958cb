import { useTranslation } from 'react-i18next';
import type { Definition, Role, UserDetail } from '../../../api/identity.ts';
import type { Change } from '../../../ui/Diff.tsx';
import { useValueText } from '../../definitions/useValueText.ts';
import { useUserTypeWords } from '../words.ts';
import type { UserChanges } from './draft.ts';

interface Known {
  roles: readonly Role[];
  definitions: readonly Definition[];
}

/** Changes of a user as old → new, in words. */
export function useChangeWords(user: UserDetail, changes: UserChanges, known: Known): Change[] {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const types = useUserTypeWords();
  const restrictions = useRestrictionChanges(user, changes, known.definitions);
  const { fields } = changes;
  const plain = (id: 'full_name' | 'username' | 'email' | 'phone', label: string): Change[] =>
    fields[id] === undefined ? [] : [{ id, label, before: user[id], after: fields[id] }];
  // Roles of a module that is off are held and not offered.
  const names = new Map([...user.roles, ...known.roles].map((role) => [role.id, role.name]));
  const roleNames = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? id).join(', ');
  return [
    ...plain('full_name', t('form.fullName')),
    ...plain('username', t('column.username')),
    ...plain('email', t('column.email')),
    ...plain('phone', t('column.phone')),
    ...(fields.nik === undefined
      ? []
      : [{ id: 'nik', label: 'NIK', before: user.nik_masked, after: fields.nik }]),
    ...(fields.user_type === undefined
      ? []
      : [
          {
            id: 'user_type',
            label: t('column.type'),
            before: types[user.user_type],
            after: types[fields.user_type],
          },
        ]),
    ...(fields.locale === undefined
      ? []
      : [
          {
            id: 'locale',
            label: t('form.locale'),
            before: common(`language.${user.locale}`),
            after: common(`language.${fields.locale}`),
          },
        ]),
    ...(changes.role_ids === null
      ? []
      : [
          {
            id: 'roles',
            label: t('column.roles'),
            before: user.roles.map((role) => role.name).join(', '),
            after: roleNames(changes.role_ids),
          },
        ]),
    ...restrictions,
  ];
}

function useRestrictionChanges(
  user: UserDetail,
  changes: UserChanges,
  definitions: readonly Definition[],
): Change[] {
  const valueText = useValueText();
  const after = changes.restrictions;
  if (after === null) return [];
  const types = new Map(definitions.map((each) => [each.name, each.value_type]));
  const text = (name: string, value: unknown): string | null =>
    value === undefined ? null : valueText(value, types.get(name));
  const names = [...new Set([...Object.keys(user.restrictions), ...Object.keys(after)])].sort();
  return names
    .filter((name) => JSON.stringify(user.restrictions[name]) !== JSON.stringify(after[name]))
    .map((name) => ({
      id: `restriction-${name}`,
      label: name,
      before: text(name, user.restrictions[name]),
      after: text(name, after[name]),
    }));
}
