import { useTranslation } from 'react-i18next';
import type { Role } from '../../../api/identity.ts';
import { useMe } from '../../../app/session.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Muted } from '../../../ui/layout.tsx';
import { useUserTypeWords } from '../words.ts';
import css from './form.module.css';
import { roleBlock } from './grants.ts';
import type { UserForm } from './useUserForm.ts';

/** The roles that fit the type of user; one that the reader may not give says why. */
export function RolesField({
  form,
  roles,
  held,
}: {
  form: UserForm;
  roles: readonly Role[];
  held: readonly string[];
}) {
  const { t } = useTranslation('users');
  const { role_ids: chosen, user_type: type } = form.values;
  const shown = roles.filter(
    (role) => role.allowed_user_types.includes(type) || chosen.includes(role.id) || held.includes(role.id),
  );
  const toggle = (id: string): void =>
    form.setFieldValue(
      'role_ids',
      chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id],
    );
  return (
    <fieldset className={css.roles}>
      <legend className="visually-hidden">{t('column.roles')}</legend>
      {shown.length === 0 && <Muted>{t('form.noRoles')}</Muted>}
      {shown.map((role) => (
        <RoleChoice
          key={role.id}
          role={role}
          type={type}
          checked={chosen.includes(role.id)}
          onToggle={() => toggle(role.id)}
        />
      ))}
      {form.errors.role_ids && (
        <p className={css.error} role="alert">
          {form.errors.role_ids}
        </p>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  role: Role;
  type: UserForm['values']['user_type'];
  checked: boolean;
  onToggle: () => void;
}

const SHOWN_PERMISSIONS = 3;

function RoleChoice({ role, type, checked, onToggle }: ChoiceProps) {
  const { t, i18n } = useTranslation('users');
  const me = useMe();
  const types = useUserTypeWords();
  const block = roleBlock(role, type, me);
  const words = i18n.language === 'en' ? role.description_en : role.description_id;
  const why = (): string => {
    if (block === null) return words;
    if (block.why === 'type') return t('form.roleWrongType', { type: types[type] });
    const { permissions } = block;
    const first = permissions.slice(0, SHOWN_PERMISSIONS).join(', ');
    const more = permissions.length - SHOWN_PERMISSIONS;
    return t('form.roleNotYours', { permissions: more > 0 ? `${first} +${more}` : first });
  };
  // A role that does not fit the type may always be taken away.
  const stuck = block !== null && !(block.why === 'type' && checked);
  return (
    <Checkbox label={role.name} description={why()} checked={checked} disabled={stuck} onChange={onToggle} />
  );
}
