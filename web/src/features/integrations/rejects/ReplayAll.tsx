import { IconRotate } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Integration } from '../../../api/integrations.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { showToast } from '../../../ui/toast.ts';
import { refreshIntegrations } from '../queries.ts';
import { replay } from './queries.ts';
import { useWriteBlocked } from './words.ts';

/** Lets every record that waits come once more, after a question. */
export function ReplayAll({ integration: { code, status, open_rejects } }: { integration: Integration }) {
  const { t } = useTranslation('integrationForms');
  const { t: common } = useTranslation();
  const [asked, setAsked] = useState(false);
  const blocked = useWriteBlocked(status);
  const work = useMutation({
    mutationFn: () => replay(code),
    onSuccess: async ({ count }) => {
      setAsked(false);
      showToast(t('rejects.replayed', { count }));
      await refreshIntegrations();
    },
  });
  const ask = (): void => {
    work.reset();
    setAsked(true);
  };
  return (
    <>
      <Button
        tone="secondary"
        icon={<IconRotate size={18} aria-hidden />}
        blocked={blocked || (open_rejects === 0 && t('rejects.blockedNone'))}
        aria-haspopup="dialog"
        onClick={ask}
      >
        {t('rejects.replayAll')}
      </Button>
      <Modal open={asked} onClose={() => setAsked(false)} title={t('rejects.replayTitle')} size="sm">
        <Stack>
          <p>{t('rejects.replayText')}</p>
          <FormError error={work.error} />
          <FormActions>
            <Button tone="secondary" onClick={() => setAsked(false)}>
              {common('cancel')}
            </Button>
            <Button loading={work.isPending} onClick={() => work.mutate()}>
              {t('rejects.replayAll')}
            </Button>
          </FormActions>
        </Stack>
      </Modal>
    </>
  );
}
