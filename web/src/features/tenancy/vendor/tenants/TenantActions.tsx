import { IconPencil } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../../api/client.ts';
import type { TenantDetail } from '../../../../api/vendor.ts';
import { useMay } from '../../../../app/session.ts';
import { useErrorText } from '../../../../i18n/errorText.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Row } from '../../../../ui/layout.tsx';
import { showToast } from '../../../../ui/toast.ts';
import { refreshDesk } from '../queries.ts';
import { DeactivateDialog } from './DeactivateDialog.tsx';
import { EditTenantDialog } from './EditTenantDialog.tsx';

/** Pauses it or lets it in again; asked for what is so already, nothing happens. */
function usePause(tenant: TenantDetail) {
  const { t } = useTranslation('vendor');
  const errorText = useErrorText();
  const change = useMutation({
    mutationFn: (on: boolean) => {
      const call = { params: { path: { id: tenant.id } }, body: { is_active: on } };
      // One that was ended is let in by the same door.
      return tenant.deactivation_reason === null
        ? unwrap(api.PATCH('/api/tenants/{id}/status', call))
        : unwrap(api.PATCH('/api/vendor/tenants/{id}/status', call));
    },
    onSuccess: async (_, on) => {
      showToast(
        t(on ? 'tenants.isOn' : 'tenants.isPaused', { name: tenant.name }),
        on ? {} : { undo: () => change.mutate(true) },
      );
      await refreshDesk();
    },
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
  });
  return change;
}

export function TenantActions({ tenant }: { tenant: TenantDetail }) {
  const { t } = useTranslation('vendor');
  const may = useMay();
  const pause = usePause(tenant);
  const [open, setOpen] = useState<'edit' | 'deactivate' | null>(null);
  const own = tenant.type === 'vendor';
  const states = may('tenants:status') && !own;
  return (
    <Row>
      {may('tenants:write') && (
        <Button tone="secondary" icon={<IconPencil size={16} aria-hidden />} onClick={() => setOpen('edit')}>
          {t('tenants.edit')}
        </Button>
      )}
      {states && !tenant.is_active && (
        <Button loading={pause.isPending} onClick={() => pause.mutate(true)}>
          {t('tenants.switchOn')}
        </Button>
      )}
      {states && tenant.is_active && (
        <Button tone="secondary" loading={pause.isPending} onClick={() => pause.mutate(false)}>
          {t('tenants.pause')}
        </Button>
      )}
      {states && (tenant.is_active || tenant.deactivation_reason === null) && (
        <Button tone="danger" onClick={() => setOpen('deactivate')}>
          {t('tenants.deactivate')}
        </Button>
      )}
      {open === 'edit' && <EditTenantDialog tenant={tenant} onClose={() => setOpen(null)} />}
      {open === 'deactivate' && <DeactivateDialog tenant={tenant} onClose={() => setOpen(null)} />}
    </Row>
  );
}
