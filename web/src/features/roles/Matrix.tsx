import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Permission, Role } from '../../api/identity.ts';
import type { Me } from '../../api/types.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import {
  type CellBlock,
  cellBlock,
  diffOf,
  holds,
  type MatrixDraft,
  type PermissionGroup,
  tickedOf,
  withCells,
} from './matrix.ts';
import css from './roles.module.css';
import { useModuleWords } from './useModuleWords.ts';

interface Shared {
  roles: readonly Role[];
  draft: MatrixDraft;
  onDraft: (draft: MatrixDraft) => void;
  me: Pick<Me, 'roles' | 'permissions'>;
  write: boolean;
}

/** The table itself: the head stays, as does the first column. */
export function Matrix({ groups, ...shared }: Shared & { groups: readonly PermissionGroup[] }) {
  const { t } = useTranslation('roles');
  const { roles, draft } = shared;
  return (
    <>
      {/* A wide table scrolls by keyboard too, so its frame takes the focus. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, scrollable region */}
      <section className={css.scroll} aria-label={t('tab.matrix')} tabIndex={0}>
        <table className={css.matrix}>
          <thead>
            <tr>
              <th scope="col">{t('matrix.permission')}</th>
              {roles.map((role) => {
                const { added, removed } = diffOf(role, draft);
                const changed = added.length + removed.length;
                return (
                  <th key={role.id} scope="col">
                    <span className={css.roleName}>{role.name}</span>
                    <span className={css.roleNote}>
                      {changed > 0
                        ? t('matrix.roleChanged', { count: changed })
                        : t('heldBy', { count: role.user_count })}
                    </span>
                  </th>
                );
              })}
            </tr>
          </thead>
          {groups.map((group) => (
            <Group key={group.module} group={group} {...shared} />
          ))}
        </table>
      </section>
      <Legend />
    </>
  );
}

const blocks: readonly CellBlock[] = ['NOT_YOURS_TO_GRANT', 'OWN_RIGHTS', 'SUPER_ADMIN_KEEPS'];
const reasonId = (block: CellBlock): string => `matrix-${block}`;

/** What the marks mean; blocked cells point here for their reason. */
function Legend() {
  const { t } = useTranslation('roles');
  return (
    <ul className={css.legend}>
      <li>
        <span className={css.sample} data-changed />
        {t('matrix.legendChanged')}
      </li>
      {blocks.map((block) => (
        <li key={block} id={reasonId(block)}>
          <IconLock size={14} aria-hidden /> {t(`block.${block}`)}
        </li>
      ))}
    </ul>
  );
}

function Group({ group, ...shared }: Shared & { group: PermissionGroup }) {
  const { t, i18n } = useTranslation('roles');
  const moduleWords = useModuleWords();
  const { roles } = shared;
  const title = moduleWords(group.module);
  return (
    <tbody>
      <tr className={css.groupRow}>
        <th scope="rowgroup">{title}</th>
        {roles.map((role) => (
          <td key={role.id}>
            <ModuleBox role={role} group={group} title={title} {...shared} />
          </td>
        ))}
      </tr>
      {group.permissions.map((permission) => (
        <tr key={permission.name}>
          <th scope="row">
            <span>{i18n.language === 'en' ? permission.description_en : permission.description_id}</span>
            <code className={css.code}>{permission.name}</code>
          </th>
          {roles.map((role) => (
            <Cell key={role.id} role={role} permission={permission} {...shared} />
          ))}
        </tr>
      ))}
      {group.permissions.length === 0 && (
        <tr>
          <td colSpan={roles.length + 1}>{t('noPermissions')}</td>
        </tr>
      )}
    </tbody>
  );
}

type BoxProps = Shared & { role: Role };

/** All of a module at once, as far as the reader may. */
function ModuleBox({
  role,
  group,
  title,
  draft,
  onDraft,
  me,
  write,
}: BoxProps & { group: PermissionGroup; title: string }) {
  const { t } = useTranslation('roles');
  const names = group.permissions.map((each) => each.name);
  const ticked = tickedOf(role, draft, names);
  const open = names.filter((name) => cellBlock(role, name, me) === null);
  const on = !open.every((name) => holds(role, draft, name));
  const stuck = !write || open.length === 0;
  return (
    <Checkbox
      aria-label={t('matrix.wholeModule', { module: title, role: role.name })}
      checked={ticked === 'all'}
      indeterminate={ticked === 'some'}
      disabled={stuck}
      onChange={() => onDraft(withCells(draft, role, open, on))}
    />
  );
}

function Cell({ role, permission, draft, onDraft, me, write }: BoxProps & { permission: Permission }) {
  const { t, i18n } = useTranslation('roles');
  const { name } = permission;
  const block = cellBlock(role, name, me);
  const changed = draft.get(role.id)?.has(name) ?? false;
  const held = holds(role, draft, name);
  const words = i18n.language === 'en' ? permission.description_en : permission.description_id;
  const stuck = !write || (block !== null && !changed);
  const why = write && block !== null ? t(`block.${block}`) : undefined;
  return (
    <td data-changed={changed || undefined} title={why}>
      <span className={css.cell}>
        <Checkbox
          aria-label={t('matrix.cell', { permission: words, role: role.name })}
          {...(why ? { 'aria-describedby': reasonId(block ?? 'OWN_RIGHTS') } : {})}
          checked={held}
          disabled={stuck}
          onChange={() => onDraft(withCells(draft, role, [name], !held))}
        />
        {why && <IconLock size={14} aria-hidden className={css.lock} />}
        {changed && <span className="visually-hidden">{t(held ? 'matrix.added' : 'matrix.removed')}</span>}
      </span>
    </td>
  );
}
