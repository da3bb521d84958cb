import { IconPlayerStop } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../api/client.ts';
import type { Run } from '../../../api/integrations.ts';
import { useMay } from '../../../app/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, Row, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { showToast } from '../../../ui/toast.ts';
import { refreshIntegrations } from '../queries.ts';

/** Stops the running run, after a question; what has been saved stays. */
export function CancelRun({ code, run }: { code: string; run: Run }) {
  const { t } = useTranslation('integrations');
  const { t: common } = useTranslation();
  const may = useMay();
  const [asked, setAsked] = useState(false);
  const work = useMutation({
    mutationFn: () =>
      done(api.POST('/api/integrations/{code}/runs/{id}/cancel', { params: { path: { code, id: run.id } } })),
    onSuccess: () => {
      setAsked(false);
      showToast(t('run.cancelled'));
    },
    onSettled: () => refreshIntegrations(),
  });
  return (
    <Row>
      <Button
        tone="secondary"
        icon={<IconPlayerStop size={18} aria-hidden />}
        blocked={!may('integrations:run') && t('noRunRight')}
        aria-haspopup="dialog"
        onClick={() => {
          work.reset();
          setAsked(true);
        }}
      >
        {t('run.cancel')}
      </Button>
      <Modal open={asked} onClose={() => setAsked(false)} title={t('run.cancelTitle')} size="sm">
        <Stack>
          <p>{t('run.cancelText')}</p>
          <FormError error={work.error} />
          <FormActions>
            <Button tone="secondary" onClick={() => setAsked(false)}>
              {common('cancel')}
            </Button>
            <Button tone="danger" loading={work.isPending} onClick={() => work.mutate()}>
              {t('run.cancel')}
            </Button>
          </FormActions>
        </Stack>
      </Modal>
    </Row>
  );
}
