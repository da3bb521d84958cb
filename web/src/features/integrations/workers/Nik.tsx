import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { Worker } from '../../../api/integrations.ts';
import { MaskedNik } from '../../../app/MaskedNik.tsx';
import { useMay } from '../../../app/session.ts';
import { Muted } from '../../../ui/layout.tsx';

export function Nik({ worker }: { worker: Worker }) {
  const { t } = useTranslation('healthWorkers');
  const may = useMay();
  if (worker.nik_masked === null) return <Muted>{t('empty')}</Muted>;
  const read = () => unwrap(api.GET('/api/health-workers/{id}/nik', { params: { path: { id: worker.id } } }));
  return (
    <MaskedNik
      masked={worker.nik_masked}
      reveal={may('health_workers:read_nik') ? read : undefined}
      words={{
        show: t('nik.show'),
        hide: t('nik.hide'),
        willRecord: t('nik.willRecord'),
        recorded: t('nik.recorded'),
      }}
    />
  );
}
