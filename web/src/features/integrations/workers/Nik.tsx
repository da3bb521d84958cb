import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { Worker } from '../../../api/integrations.ts';
import { useMay } from '../../../app/session.ts';
import { useErrorText } from '../../../i18n/errorText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Muted, Row, Stack } from '../../../ui/layout.tsx';
import { showToast } from '../../../ui/toast.ts';

/** Masked until it is asked for; asking is recorded, and that is said before. */
export function Nik({ worker }: { worker: Worker }) {
  const { t } = useTranslation('healthWorkers');
  const may = useMay();
  const errorText = useErrorText();
  const reveal = useMutation({
    mutationFn: () =>
      unwrap(api.GET('/api/health-workers/{id}/nik', { params: { path: { id: worker.id } } })),
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
  });
  const shown = reveal.data?.nik;
  if (worker.nik_masked === null) return <Muted>{t('empty')}</Muted>;
  if (!may('health_workers:read_nik')) return worker.nik_masked;
  const Icon = shown === undefined ? IconEye : IconEyeOff;
  return (
    <Stack gap={6}>
      <Row>
        <span>{shown ?? worker.nik_masked}</span>
        <Button
          tone="quiet"
          loading={reveal.isPending}
          icon={<Icon size={16} aria-hidden />}
          onClick={() => (shown === undefined ? reveal.mutate() : reveal.reset())}
        >
          {t(shown === undefined ? 'nik.show' : 'nik.hide')}
        </Button>
      </Row>
      <Muted>{t(shown === undefined ? 'nik.willRecord' : 'nik.recorded')}</Muted>
    </Stack>
  );
}
