import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { ClaimDetail } from '../../../api/insurance.ts';
import { queryClient } from '../../../app/queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../../ui/fieldErrors.ts';
import { useForm } from '../../../ui/form.ts';
import { FormActions, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/toast.ts';
import { ConflictNote, useConflict } from '../forms/useConflict.tsx';
import { claimQuery, refreshInsurance } from '../queries.ts';
import { type ClaimEdit, claimChanges, claimEdit, claimEditFaults } from './edit.ts';

interface Props {
  seen: ClaimDetail;
  onClose: () => void;
}

const labels = { date: 'date', icd10: 'icd10', amount: 'amount' } as const;

/** The draft of a claim and its saving. Nothing of it is kept in the browser: it tells of an illness. */
function useEdit({ seen, onClose }: Props) {
  const { t } = useTranslation('insurance');
  // A version that comes meanwhile must be met as a conflict, not written over.
  const [claim, setClaim] = useState(seen);
  const form = useForm<ClaimEdit>({
    initialValues: claimEdit(claim),
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(claimEditFaults(draft)).map(([field, fault]) => [field, t(`fault.${fault}`)]),
      ),
  });
  const conflict = useConflict(form, claimEdit(claim), async () => {
    const stored = await queryClient.fetchQuery({ ...claimQuery(claim.id), staleTime: 0 });
    setClaim(stored);
    return claimEdit(stored);
  });
  const work = useMutation({
    mutationFn: (draft: ClaimEdit) =>
      unwrap(
        api.PATCH('/api/insurance/claims/{id}', {
          params: { path: { id: claim.id } },
          body: claimChanges(claim, draft) ?? {},
        }),
      ),
    onMutate: conflict.over,
    onSuccess: async (saved) => {
      queryClient.setQueryData(claimQuery(saved.id).queryKey, saved);
      onClose();
      showToast(t('claims.saved', { name: saved.number }));
      await refreshInsurance();
    },
    onError: async (error) => {
      if (!(await conflict.meet(error)) && applyFieldErrors(form, error)) focusFirstError();
    },
  });
  return { form, conflict, work, same: claimChanges(claim, form.values) === null };
}

/** Changes a claim that nobody has decided yet. */
export function EditClaimDialog({ seen, onClose }: Props) {
  const { t } = useTranslation('insurance');
  const { t: common } = useTranslation();
  const { form, conflict, work, same } = useEdit({ seen, onClose });
  return (
    <Modal open onClose={onClose} title={t('claims.editTitle', { name: seen.number })}>
      <form noValidate onSubmit={form.onSubmit((draft) => work.mutate(draft), focusFirstError)}>
        <Stack>
          <TextField label={t('field.date')} type="date" required {...form.getInputProps('date')} />
          <TextField
            label={t('field.icd10')}
            description={t('hint.icd10')}
            required
            maxLength={8}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            {...form.getInputProps('icd10')}
          />
          <TextField
            label={t('field.amount')}
            required
            inputMode="numeric"
            autoComplete="off"
            maxLength={24}
            {...form.getInputProps('amount')}
          />
          <ConflictNote
            conflict={conflict}
            labelOf={(field) => t(`field.${labels[field]}`)}
            typed={form.values}
          />
          {conflict.clashes === null && <FormError error={work.error} />}
          <FormActions>
            <Button tone="secondary" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={work.isPending} blocked={same && t('form.unchanged')}>
              {t('form.save')}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Modal>
  );
}
