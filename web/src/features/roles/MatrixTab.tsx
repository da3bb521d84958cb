import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission, Role } from '../../api/identity.ts';
import { useMay, useMe } from '../../app/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Switch } from '../../ui/Checkbox.tsx';
import { FormActions } from '../../ui/layout.tsx';
import { useMediaQuery } from '../../ui/media.ts';
import { MultiSelect, Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { EmptyState, ErrorState, NoMatch } from '../../ui/State.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';
import { Matrix } from './Matrix.tsx';
import { diffsOf, emptyDraft, groupPermissions, type MatrixDraft } from './matrix.ts';
import { permissionsQuery, rolesQuery } from './queries.ts';
import { ReviewDialog } from './ReviewDialog.tsx';
import css from './roles.module.css';
import { narrowed } from './shown.ts';

interface Props {
  draft: MatrixDraft;
  onDraft: (draft: MatrixDraft) => void;
}

/** Permissions in rows, roles in columns; what is changed is reviewed before it is saved. */
export function MatrixTab(props: Props) {
  const { t } = useTranslation('roles');
  const roles = useQuery(rolesQuery);
  const permissions = useQuery(permissionsQuery);
  const error = roles.error ?? permissions.error;
  const again = (): void => {
    void roles.refetch();
    void permissions.refetch();
  };
  if (roles.data && permissions.data)
    return <Editor {...props} roles={roles.data} permissions={permissions.data} />;
  return (
    <Card title={t('tab.matrix')}>
      {error ? <ErrorState error={error} onRetry={again} /> : <Skeleton lines={10} height={20} />}
    </Card>
  );
}

const FIRST_SHOWN = 3;

/** The roles that stand in columns: those of the address, else the first few that somebody holds. */
function useShownRoles(roles: readonly Role[]): { shown: Role[]; show: (ids: string[]) => void } {
  const { values, set } = useUrlState('roles');
  const phone = useMediaQuery('(max-width: 48em)');
  const wanted = values.roles?.split(' ') ?? [];
  const found = roles.filter((role) => wanted.includes(role.id));
  const usual = [...roles].sort((a, b) => b.user_count - a.user_count).slice(0, FIRST_SHOWN);
  const shown = found.length > 0 ? found : usual;
  return {
    shown: phone ? shown.slice(0, 1) : shown,
    show: (ids) => set({ roles: ids.join(' ') }),
  };
}

interface EditorProps extends Props {
  roles: readonly Role[];
  permissions: readonly Permission[];
}

function Editor({ roles, permissions, draft, onDraft }: EditorProps) {
  const { t, i18n } = useTranslation('roles');
  const me = useMe();
  const write = useMay()('roles:write');
  const { shown, show } = useShownRoles(roles);
  const [text, setText] = useState('');
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const found = narrowed(permissions, { text, language: i18n.language, onlyDifferent, roles: shown, draft });
  if (roles.length === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>;
  return (
    <>
      <Card flush>
        <div className={css.tools}>
          <RoleChoice roles={roles} shown={shown} onShow={show} />
          <TextField
            label={t('matrix.search')}
            type="search"
            placeholder={t('matrix.searchHint')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {shown.length > 1 && (
            <Switch
              label={t('matrix.onlyDifferent')}
              checked={onlyDifferent}
              onChange={(event) => setOnlyDifferent(event.currentTarget.checked)}
            />
          )}
        </div>
        {!write && (
          <div className={css.notice}>
            <Banner tone="info">{t('matrix.readOnly')}</Banner>
          </div>
        )}
        {found.length === 0 ? (
          <NoMatch
            onClear={() => {
              setText('');
              setOnlyDifferent(false);
            }}
          />
        ) : (
          <Matrix
            roles={shown}
            groups={groupPermissions(found)}
            draft={draft}
            onDraft={onDraft}
            me={me}
            write={write}
          />
        )}
      </Card>
      {write && <SaveBar roles={roles} permissions={permissions} draft={draft} onDraft={onDraft} />}
    </>
  );
}

interface ChoiceProps {
  roles: readonly Role[];
  shown: readonly Role[];
  onShow: (ids: string[]) => void;
}

/** Several roles beside each other; on a phone one at a time. */
function RoleChoice({ roles, shown, onShow }: ChoiceProps) {
  const { t } = useTranslation('roles');
  const phone = useMediaQuery('(max-width: 48em)');
  const options = roles.map((role) => ({ value: role.id, label: role.name }));
  if (phone)
    return (
      <Select
        label={t('matrix.role')}
        options={options}
        value={shown[0]?.id ?? null}
        onChange={(id) => id !== null && onShow([id])}
      />
    );
  return (
    <MultiSelect
      label={t('matrix.roles')}
      options={options}
      searchable
      value={shown.map((role) => role.id)}
      onChange={(ids) => onShow(ids)}
    />
  );
}

function SaveBar({ roles, permissions, draft, onDraft }: EditorProps) {
  const { t } = useTranslation('roles');
  const { t: common } = useTranslation();
  const [reviewing, setReviewing] = useState(false);
  const diffs = diffsOf(roles, draft);
  const count = diffs.reduce((sum, diff) => sum + diff.added.length + diff.removed.length, 0);
  const note =
    count === 0
      ? t('matrix.unchanged')
      : t('matrix.changed', { count, roles: diffs.map((diff) => diff.role.name).join(', ') });
  return (
    <div className={css.save}>
      <FormActions note={<span role="status">{note}</span>}>
        <Button
          tone="secondary"
          blocked={count === 0 && t('matrix.unchanged')}
          onClick={() => onDraft(emptyDraft)}
        >
          {common('cancel')}
        </Button>
        <Button blocked={count === 0 && t('matrix.unchanged')} onClick={() => setReviewing(true)}>
          {t('matrix.review')}
        </Button>
      </FormActions>
      {reviewing && (
        <ReviewDialog
          diffs={diffs}
          permissions={permissions}
          draft={draft}
          onDraft={onDraft}
          onClose={() => setReviewing(false)}
        />
      )}
    </div>
  );
}
