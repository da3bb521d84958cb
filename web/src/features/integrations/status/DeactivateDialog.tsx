import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import { isApiError } from '../../../api/errors.ts';
import { catchUps, categories, type Integration } from '../../../api/integrations.ts';
import { useMe } from '../../../app/session.ts';
import { DraftNote, useDraft } from '../../../app/useDraft.tsx';
import { wallOf } from '../../../app/zone.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioGroup } from '../../../ui/Checkbox.tsx';
import { FaultCount } from '../../../ui/FaultCount.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../../ui/form.ts';
import { FormActions, Muted, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/toast.ts';
import css from '../integrations.module.css';
import { refreshIntegrations, showChanged } from '../queries.ts';
import { useIntegrationWords } from '../words.ts';
import { ConflictNote, isStatusConflict } from './ConflictNote.tsx';
import { Consequences } from './Consequences.tsx';
import { emptyOff, LONGEST_REASON, type OffDraft, offBody, offFaults, untilOf } from './draft.ts';

interface Props {
  integration: Integration;
  onClose: () => void;
}

/** Fields whose faults stand at their inputs. */
const INPUTS: readonly string[] = ['reason', 'category', 'until'];

/** Why, until when, what of it is caught up, and what will happen: then it is switched off. */
export function DeactivateDialog({ integration, onClose }: Props) {
  const { t } = useTranslation('integrationForms');
  return (
    <Modal open onClose={onClose} title={t('deactivate.title', { name: integration.name })} size="lg">
      <OffForm integration={integration} onClose={onClose} />
    </Modal>
  );
}

function useOffForm(zone: string): UseFormReturnType<OffDraft> {
  const { t } = useTranslation('integrationForms');
  return useForm<OffDraft>({
    initialValues: emptyOff,
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(offFaults(draft, zone, Date.now())).map(([field, fault]) => [
          field,
          t(`deactivate.${fault}`),
        ]),
      ),
  });
}

function OffForm({ integration, onClose }: Props) {
  const { t } = useTranslation('integrationForms');
  const { t: common } = useTranslation();
  const zone = useMe().tenant.time_zone;
  const form = useOffForm(zone);
  const kept = useDraft(`integration.off.${integration.code}`, form, emptyOff);
  const work = useMutation({
    mutationFn: (draft: OffDraft) =>
      unwrap(
        api.PATCH('/api/integrations/{code}/status', {
          params: { path: { code: integration.code } },
          body: offBody(draft, integration, zone),
        }),
      ),
    onSuccess: async (changed) => {
      const shown = showChanged(changed);
      kept.done();
      onClose();
      showToast(t('deactivate.done', { name: integration.name }));
      await shown;
    },
    onError: async (error) => {
      if (applyFieldErrors(form, error)) focusFirstError();
      if (isStatusConflict(error) || isApiError(error, 'STATUS_UNKNOWN')) await refreshIntegrations();
    },
  });
  const conflict = isStatusConflict(work.error) ? work.error : null;
  const leave = (): void => {
    kept.done();
    onClose();
  };
  return (
    <form noValidate onSubmit={form.onSubmit((draft) => work.mutate(draft), focusFirstError)}>
      <Stack>
        <DraftNote draft={kept} />
        <Fields form={form} zone={zone} />
        <Consequences integration={integration} until={untilOf(form.values, zone, Date.now())} />
        {conflict && <ConflictNote error={conflict} onClose={leave} />}
        {!conflict && <FormError error={work.error} inputs={INPUTS} counted />}
        {isApiError(work.error, 'STATUS_NOT_SAVED', 'STATUS_UNKNOWN') && (
          <Muted>{t('deactivate.kept')}</Muted>
        )}
        {!conflict && (
          <FormActions note={<FaultCount errors={form.errors} />}>
            <Button tone="secondary" onClick={leave}>
              {common('cancel')}
            </Button>
            <Button type="submit" tone="danger" loading={work.isPending}>
              {t('deactivate.action')}
            </Button>
          </FormActions>
        )}
      </Stack>
    </form>
  );
}

function Fields({ form, zone }: { form: UseFormReturnType<OffDraft>; zone: string }) {
  const { t } = useTranslation('integrationForms');
  const { t: general } = useTranslation('integrations');
  const words = useIntegrationWords();
  const { values } = form;
  return (
    <>
      <TextArea
        label={t('deactivate.reason')}
        description={`${t('deactivate.reasonHint')} ${t('deactivate.counted', {
          used: values.reason.length,
          most: LONGEST_REASON,
        })}`}
        required
        data-autofocus
        maxLength={LONGEST_REASON}
        {...form.getInputProps('reason')}
      />
      <div className={css.half}>
        <Select
          label={t('deactivate.category')}
          required
          options={categories.map((value) => ({ value, label: words.category[value] }))}
          value={values.category}
          onChange={(value) => value && form.setFieldValue('category', value)}
          error={form.errors.category}
        />
        <TextField
          label={t('deactivate.until')}
          description={t('deactivate.untilHint')}
          type="datetime-local"
          min={wallOf(Date.now(), zone)}
          {...form.getInputProps('until')}
        />
      </div>
      <RadioGroup
        label={general('catchUp.label')}
        name="catch_up"
        options={catchUps.map((value) => ({
          value,
          label: words.catchUp[value],
          description: general(`catchUp.${value}Hint`),
        }))}
        value={values.catch_up}
        onChange={(value) => form.setFieldValue('catch_up', value)}
      />
    </>
  );
}
