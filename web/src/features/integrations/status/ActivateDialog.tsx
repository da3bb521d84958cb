import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import { isApiError } from '../../../api/errors.ts';
import type { Integration } from '../../../api/integrations.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, Muted, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { showToast } from '../../../ui/toast.ts';
import { refreshIntegrations, showChanged } from '../queries.ts';
import { ConflictNote, isStatusConflict } from './ConflictNote.tsx';
import { LONGEST_REASON } from './draft.ts';
import { GapReport } from './GapReport.tsx';

interface Props {
  integration: Integration;
  onClose: () => void;
}

function useActivating({ integration: { code, name, status_version }, onClose }: Props) {
  const { t } = useTranslation('integrationForms');
  return useMutation({
    mutationFn: (note: string) =>
      unwrap(
        api.PATCH('/api/integrations/{code}/status', {
          params: { path: { code } },
          body: { status: 'active', version: status_version, ...(note === '' ? {} : { reason: note }) },
        }),
      ),
    onSuccess: async (changed) => {
      const shown = showChanged(changed);
      onClose();
      showToast(t('activate.done', { name }));
      await shown;
    },
    onError: async (error) => {
      if (isStatusConflict(error) || isApiError(error, 'STATUS_UNKNOWN')) await refreshIntegrations();
    },
  });
}

/** What was missed, and then it is switched on again. */
export function ActivateDialog(props: Props) {
  const { integration, onClose } = props;
  const { code, name } = integration;
  const { t } = useTranslation('integrationForms');
  const { t: common } = useTranslation();
  const [reason, setReason] = useState('');
  const work = useActivating(props);
  const conflict = isStatusConflict(work.error) ? work.error : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    work.mutate(reason.trim());
  };
  return (
    <Modal open onClose={onClose} title={t('activate.title', { name })}>
      <form onSubmit={submit}>
        <Stack>
          <GapReport code={code} />
          <Muted>{t('activate.next')}</Muted>
          <TextArea
            label={t('activate.reason')}
            description={t('activate.reasonHint')}
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {conflict && <ConflictNote error={conflict} onClose={onClose} />}
          {!conflict && (
            <>
              <FormError error={work.error} />
              <FormActions>
                <Button tone="secondary" onClick={onClose}>
                  {common('cancel')}
                </Button>
                <Button type="submit" loading={work.isPending} data-autofocus>
                  {t('activate.action')}
                </Button>
              </FormActions>
            </>
          )}
        </Stack>
      </form>
    </Modal>
  );
}
