import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Integration } from '../../../api/integrations.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FormActions, Row, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { useRunBlocked, useRunNow } from '../detail/RunButton.tsx';

/** All of the source read anew, for when something there was corrected without a new date. */
export function StartOver({ integration }: { integration: Integration }) {
  const { t } = useTranslation('integrationForms');
  const { t: common } = useTranslation();
  const [asked, setAsked] = useState(false);
  const run = useRunNow(integration);
  const begin = (): void => run.mutate('start', { onSettled: () => setAsked(false) });
  return (
    <Card title={t('startOver.title')} description={t('startOver.description')}>
      <Row>
        <Button
          tone="secondary"
          blocked={useRunBlocked(integration)}
          aria-haspopup="dialog"
          onClick={() => setAsked(true)}
        >
          {t('startOver.action')}
        </Button>
      </Row>
      <Modal open={asked} onClose={() => setAsked(false)} title={t('startOver.question')} size="sm">
        <Stack>
          <p>{t('startOver.text')}</p>
          <FormActions>
            <Button tone="secondary" onClick={() => setAsked(false)}>
              {common('cancel')}
            </Button>
            <Button loading={run.isPending} onClick={begin}>
              {t('startOver.action')}
            </Button>
          </FormActions>
        </Stack>
      </Modal>
    </Card>
  );
}
