import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../api/client.ts';
import type { Role } from '../../api/identity.ts';
import { DeleteNamed } from '../../app/DeleteNamed.tsx';
import { queryClient } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { urls } from '../../app/urls.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Link } from '../../ui/Link.tsx';
import { Heading, Muted, Row, Stack } from '../../ui/layout.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useUserTypeWords } from '../users/words.ts';
import { groupPermissions } from './matrix.ts';
import { permissionsQuery, rolesQuery } from './queries.ts';
import { RoleForm } from './RoleForm.tsx';
import { useRoleWords } from './RoleList.tsx';
import css from './roles.module.css';
import { useModuleWords } from './useModuleWords.ts';

/** One role beside the list, or the form of a new one. */
export function RolePanel({ open, onClose }: { open: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('roles');
  const may = useMay();
  const { data: roles } = useQuery(rolesQuery);
  const role = roles?.find((each) => each.id === open);
  const creating = open === 'new' && may('roles:write');
  return (
    <SidePanel
      open={open !== undefined}
      onClose={onClose}
      title={creating ? t('create') : (role?.name ?? t('title'))}
      width={560}
    >
      {roles === undefined && <Skeleton lines={6} />}
      {roles && !role && !creating && <Muted>{t('gone')}</Muted>}
      {roles && creating && <RoleForm edited={null} roles={roles} onDone={onClose} />}
      {roles && role && <Body key={role.id} role={role} roles={roles} onClose={onClose} />}
    </SidePanel>
  );
}

function Body({ role, roles, onClose }: { role: Role; roles: readonly Role[]; onClose: () => void }) {
  const { t } = useTranslation('roles');
  const may = useMay();
  const types = useUserTypeWords();
  const words = useRoleWords();
  const [editing, setEditing] = useState(false);
  if (editing) return <RoleForm edited={role} roles={roles} onDone={() => setEditing(false)} />;
  const holders = t('heldBy', { count: role.user_count });
  const write = may('roles:write');
  return (
    <Stack gap={20}>
      <Row>
        <Chip tone={role.built_in ? 'info' : 'grey'}>{t(role.built_in ? 'builtIn' : 'own')}</Chip>
      </Row>
      <KeyValue
        pairs={[
          { label: t('column.description'), value: words(role) },
          {
            label: t('column.userTypes'),
            value: role.allowed_user_types.map((type) => types[type]).join(', '),
          },
          {
            label: t('column.users'),
            value: may('users:read') ? (
              <Link href={urls.users({ role_id: role.id })}>{holders}</Link>
            ) : (
              holders
            ),
          },
          { label: t('number'), value: role.tenant_role_id },
        ]}
      />
      <Row>
        <LinkButton tone="primary" href={urls.roleMatrix([role.id])}>
          {t(write ? 'editPermissions' : 'seePermissions')}
        </LinkButton>
        {write && (
          <Button tone="secondary" onClick={() => setEditing(true)}>
            {t('rename')}
          </Button>
        )}
        {may('audit:read') && (
          <LinkButton href={urls.audit({ resource: 'role', resource_id: role.id })}>
            {t('history')}
          </LinkButton>
        )}
        {write && <Delete role={role} onGone={onClose} />}
      </Row>
      <Permissions role={role} />
    </Stack>
  );
}

function Permissions({ role }: { role: Role }) {
  const { t, i18n } = useTranslation('roles');
  const { data: permissions } = useQuery(permissionsQuery);
  const moduleWords = useModuleWords();
  if (permissions === undefined) return <Skeleton lines={4} />;
  const held = groupPermissions(permissions.filter((each) => role.permissions.includes(each.name)));
  return (
    <Stack gap={12}>
      <Heading level={3}>{t('permissionsOf', { count: role.permissions.length })}</Heading>
      {held.length === 0 && <Muted>{t('noPermissions')}</Muted>}
      {held.map((group) => (
        <div key={group.module}>
          <div className={css.module}>{moduleWords(group.module)}</div>
          <ul className={css.held}>
            {group.permissions.map((each) => (
              <li key={each.name}>{i18n.language === 'en' ? each.description_en : each.description_id}</li>
            ))}
          </ul>
        </div>
      ))}
    </Stack>
  );
}

function Delete({ role, onGone }: { role: Role; onGone: () => void }) {
  const { t } = useTranslation('roles');
  const inUse = role.user_count > 0 && t('deleteInUse', { count: role.user_count });
  return (
    <DeleteNamed
      name={role.name}
      blocked={role.built_in ? t('deleteBuiltIn') : inUse}
      words={{
        action: t('delete'),
        ask: t('deleteAsk', { name: role.name }),
        what: t('deleteWhat'),
        done: t('deleted', { name: role.name }),
      }}
      remove={() => done(api.DELETE('/api/roles/{id}', { params: { path: { id: role.id } } }))}
      onGone={() => {
        onGone();
        return queryClient.invalidateQueries({ queryKey: rolesQuery.queryKey });
      }}
    />
  );
}
