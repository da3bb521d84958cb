import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { downloadLarge } from '../../api/download.ts';
import type { AuditQuery } from '../../api/identity.ts';
import { useErrorText } from '../../i18n/errorText.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { showToast } from '../../ui/toast.ts';
import { auditExportPath } from './queries.ts';

/** The entries that the filters leave, as a file; millions of them are written to disk as they come. */
export function AuditExport({ query, none }: { query: AuditQuery; none: boolean }) {
  const { t } = useTranslation('audit');
  const errorText = useErrorText();
  const save = useMutation({
    mutationFn: (format: 'csv' | 'ndjson') =>
      downloadLarge(auditExportPath(format, query), `${t('export.file')}.${format}`),
    onSuccess: () => showToast(t('export.begun')),
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
  });
  const button = (
    <Button
      tone="secondary"
      icon={<IconDownload size={18} aria-hidden />}
      loading={save.isPending}
      blocked={none && t('export.none')}
    >
      {t('export.action')}
    </Button>
  );
  if (none) return button;
  return (
    <Menu
      target={button}
      heading={t('export.what')}
      entries={[
        { id: 'csv', label: t('export.csv'), onSelect: () => save.mutate('csv') },
        { id: 'ndjson', label: t('export.ndjson'), onSelect: () => save.mutate('ndjson') },
      ]}
    />
  );
}
