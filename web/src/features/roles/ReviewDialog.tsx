import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { isApiError } from '../../api/errors.ts';
import type { Permission, Role } from '../../api/identity.ts';
import { queryClient } from '../../app/queries.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { FormActions, Heading, Muted, Stack } from '../../ui/layout.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { showToast } from '../../ui/toast.ts';
import { conflictOf } from './conflict.ts';
import { type MatrixDraft, permissionsAfter, type RoleDiff } from './matrix.ts';
import { rolesQuery } from './queries.ts';
import css from './roles.module.css';

interface Props {
  diffs: readonly RoleDiff[];
  permissions: readonly Permission[];
  draft: MatrixDraft;
  onDraft: (draft: MatrixDraft) => void;
  onClose: () => void;
}

/** Saves role after role; each that is saved leaves the draft. */
function useSave({ diffs, draft, onDraft, onClose }: Props) {
  const { t } = useTranslation('roles');
  return useMutation({
    mutationFn: async () => {
      let left = draft;
      for (const { role } of diffs) {
        const body = { permissions: permissionsAfter(role, draft), version: role.version };
        const saved = await unwrap(
          api.PUT('/api/roles/{id}/permissions', { params: { path: { id: role.id } }, body }),
        );
        queryClient.setQueryData(rolesQuery.queryKey, (all: Role[] | undefined) =>
          all?.map((each) => (each.id === saved.id ? saved : each)),
        );
        left = new Map([...left].filter(([id]) => id !== role.id));
        onDraft(left);
      }
    },
    onSuccess: () => {
      showToast(t('matrix.saved', { count: diffs.length }));
      onClose();
    },
    // Whatever was refused, the next look is at what is stored now.
    onSettled: () => queryClient.invalidateQueries({ queryKey: rolesQuery.queryKey }),
  });
}

/** What each role gains and loses, and for how many people, before it is saved. */
export function ReviewDialog(props: Props) {
  const { t } = useTranslation('roles');
  const { t: common } = useTranslation();
  const { diffs, permissions, onClose } = props;
  const save = useSave(props);
  const conflict = isApiError(save.error, 'VERSION_CONFLICT') ? save.error : null;
  return (
    <Modal open onClose={onClose} title={t('matrix.reviewTitle')}>
      <Stack gap={20}>
        {conflict && <Conflict data={conflict.data} />}
        {diffs.length === 0 && <Muted>{t('matrix.nothingLeft')}</Muted>}
        {diffs.map((diff) => (
          <Stack key={diff.role.id} gap={8}>
            <Heading level={3}>{diff.role.name}</Heading>
            <Muted>{t('matrix.affects', { count: diff.role.user_count })}</Muted>
            <Names tone="added" names={diff.added} permissions={permissions} />
            <Names tone="removed" names={diff.removed} permissions={permissions} />
          </Stack>
        ))}
        {!conflict && <FormError error={save.error} />}
        <FormActions>
          <Button tone="secondary" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button
            loading={save.isPending}
            blocked={diffs.length === 0 && t('matrix.nothingLeft')}
            onClick={() => save.mutate()}
          >
            {t('matrix.save')}
          </Button>
        </FormActions>
      </Stack>
    </Modal>
  );
}

/** Somebody else was faster: who and when, and that the draft now stands on top of theirs. */
function Conflict({ data }: { data: unknown }) {
  const { t } = useTranslation('roles');
  const { relative } = useFormats();
  const { name, at } = conflictOf(data);
  return (
    <Banner tone="warn" title={t('conflict.title')}>
      {t('conflict.who', {
        name: name ?? t('conflict.someone'),
        when: at === null ? '' : relative(at),
      })}{' '}
      {t('conflict.next')}
    </Banner>
  );
}

interface NamesProps {
  tone: 'added' | 'removed';
  names: readonly string[];
  permissions: readonly Permission[];
}

function Names({ tone, names, permissions }: NamesProps) {
  const { t, i18n } = useTranslation('roles');
  if (names.length === 0) return null;
  const words = (name: string): string => {
    const permission = permissions.find((each) => each.name === name);
    return (i18n.language === 'en' ? permission?.description_en : permission?.description_id) ?? name;
  };
  const Mark = tone === 'added' ? 'ins' : 'del';
  return (
    <div>
      <div className={css.module}>{t(`matrix.${tone}Count`, { count: names.length })}</div>
      <ul className={css.names}>
        {names.map((name) => (
          <li key={name}>
            <Mark className={css.name} data-tone={tone}>
              {words(name)}
            </Mark>
          </li>
        ))}
      </ul>
    </div>
  );
}
