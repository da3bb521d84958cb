import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Integration } from '../../../api/integrations.ts';
import { useMay } from '../../../app/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { ActivateDialog } from './ActivateDialog.tsx';
import { DeactivateDialog } from './DeactivateDialog.tsx';

interface Props {
  integration: Integration;
  tone?: 'primary' | 'secondary';
}

/** Off or on, after a question; who may not reads why. */
export function StatusButton({ integration, tone = 'primary' }: Props) {
  const { t } = useTranslation('integrationForms');
  const { t: words } = useTranslation('integrations');
  const may = useMay();
  // What was seen when the dialog opened: what others do meanwhile is met as a conflict, not written over.
  const [seen, setSeen] = useState<Integration | null>(null);
  const active = integration.status === 'active';
  const Icon = active ? IconPlayerPause : IconPlayerPlay;
  const close = (): void => setSeen(null);
  return (
    <>
      <Button
        tone={active ? 'secondary' : tone}
        icon={<Icon size={18} aria-hidden />}
        blocked={!may('integrations:status') && words('noStatusRight')}
        aria-haspopup="dialog"
        onClick={() => setSeen(integration)}
      >
        {t(active ? 'deactivate.action' : 'activate.action')}
      </Button>
      {seen?.status === 'active' && <DeactivateDialog integration={seen} onClose={close} />}
      {seen?.status === 'inactive' && <ActivateDialog integration={seen} onClose={close} />}
    </>
  );
}
