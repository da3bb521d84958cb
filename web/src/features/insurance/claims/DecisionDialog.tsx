import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import { isApiError } from '../../../api/errors.ts';
import type { ClaimDetail } from '../../../api/insurance.ts';
import { queryClient } from '../../../app/queries.ts';
import { DraftNote, useDraft } from '../../../app/useDraft.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { useForm } from '../../../ui/form.ts';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { FormActions, Muted, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { showToast } from '../../../ui/toast.ts';
import { claimQuery, refreshInsurance } from '../queries.ts';
import { useClaimWords } from '../words.ts';
import { type Decision, isPast } from './decisions.ts';

const began = { reason: '' };

const said = { approve: 'approved', reject: 'rejected', pay: 'paid' } as const;

function send(decision: Decision, { id, version }: ClaimDetail, reason: string): Promise<ClaimDetail> {
  const params = { path: { id } };
  if (decision === 'reject')
    return unwrap(api.POST('/api/insurance/claims/{id}/reject', { params, body: { reason, version } }));
  const body = { version };
  if (decision === 'pay') return unwrap(api.POST('/api/insurance/claims/{id}/pay', { params, body }));
  return unwrap(api.POST('/api/insurance/claims/{id}/approve', { params, body }));
}

interface Props {
  claim: ClaimDetail;
  decision: Decision;
  /** Up to which amount the reader may approve. */
  limit: number | null;
  onClose: () => void;
}

/** What is typed and its sending; nothing is shown as decided before the API has said so. */
function useDecision({ claim, decision, onClose }: Pick<Props, 'claim' | 'decision' | 'onClose'>) {
  const { t } = useTranslation('insurance');
  const form = useForm({ initialValues: began });
  // Closed by Escape, a reason of many words is there again at the next try.
  const kept = useDraft(`claim.${claim.id}.${decision}`, form, began);
  const work = useMutation({
    mutationFn: () => send(decision, claim, form.values.reason.trim()),
    onSuccess: async (saved) => {
      kept.done();
      queryClient.setQueryData(claimQuery(saved.id).queryKey, saved);
      onClose();
      showToast(t(`decide.${said[decision]}`, { number: saved.number }));
      await refreshInsurance();
    },
    // Refused because of what has become of the claim: that is shown now, and decided about once more.
    onError: (error) => (isApiError(error) && error.status === 409 ? refreshInsurance() : undefined),
  });
  return { form, kept, work };
}

/** Amount and limits before the decision; it counts only once the API has said so. */
export function DecisionDialog({ claim, decision, limit, onClose }: Props) {
  const { t } = useTranslation('insurance');
  const { t: common } = useTranslation();
  const { form, kept, work } = useDecision({ claim, decision, onClose });
  const { reason } = form.values;
  const past = isPast(decision, claim.status) && !work.isPending && !work.isSuccess;
  const unsaid = decision === 'reject' && reason.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!unsaid && !past && !work.isPending) work.mutate();
  };
  const undoes = decision === 'reject' && claim.status === 'APPROVED';
  return (
    <Modal open onClose={onClose} title={t(`decide.${decision}Title`, { number: claim.number })}>
      <form onSubmit={submit}>
        <Stack>
          <Facts claim={claim} decision={decision} limit={limit} />
          <Muted>{t(`decide.${decision}What`)}</Muted>
          {undoes && <Muted>{t('decide.rejectApproved')}</Muted>}
          {decision === 'reject' && <DraftNote draft={kept} />}
          {decision === 'reject' && (
            <TextArea
              label={t('decide.reason')}
              description={t('decide.reasonHint')}
              required
              maxLength={500}
              data-autofocus
              {...form.getInputProps('reason')}
            />
          )}
          <Refusal claim={claim} past={past} error={work.error} />
          <FormActions>
            <Button tone="secondary" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button
              type="submit"
              tone={decision === 'reject' ? 'danger' : 'primary'}
              loading={work.isPending}
              blocked={past ? t('decide.pastShort') : unsaid && t('decide.reasonMissing')}
            >
              {t(`decide.${decision}`)}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Modal>
  );
}

/** What stands in the way, in the words of the claim's own state where that is what changed. */
function Refusal({ claim, past, error }: { claim: ClaimDetail; past: boolean; error: unknown }) {
  const { t } = useTranslation('insurance');
  const words = useClaimWords();
  if (past)
    return (
      <Banner tone="warn">{t('decide.past', { number: claim.number, status: words[claim.status] })}</Banner>
    );
  if (isApiError(error, 'VERSION_CONFLICT')) return <Banner tone="warn">{t('decide.changed')}</Banner>;
  return <FormError error={error} />;
}

function Facts({ claim, decision, limit }: Omit<Props, 'onClose'>) {
  const { t } = useTranslation('insurance');
  const { rupiah } = useFormats();
  const { remaining } = claim.limit;
  const approving = [
    { label: t('decide.yourLimit'), value: limit === null ? t('decide.noLimit') : rupiah(limit) },
    { label: t('field.remaining'), value: rupiah(remaining) },
    { label: t('decide.after'), value: rupiah(Math.max(0, remaining - claim.amount)) },
  ];
  return (
    <KeyValue
      pairs={[
        { label: t('field.amount'), value: rupiah(claim.amount) },
        { label: t('field.member'), value: `${claim.member_name} · ${claim.member_number}` },
        ...(decision === 'approve' ? approving : []),
      ]}
    />
  );
}
