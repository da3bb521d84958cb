import { useTranslation } from 'react-i18next';
import { downloadLarge } from '../../api/download.ts';
import type { AuditQuery } from '../../api/identity.ts';
import { ExportMenu } from '../../app/ExportMenu.tsx';
import { auditExportPath } from './queries.ts';

const formats = ['csv', 'ndjson'] as const;

/** The entries that the filters leave, as a file; millions of them are written to disk as they come. */
export function AuditExport({ query, none }: { query: AuditQuery; none: boolean }) {
  const { t } = useTranslation('audit');
  return (
    <ExportMenu
      formats={formats.map((id) => ({ id, label: t(`export.${id}`) }))}
      blocked={none && t('export.none')}
      words={{ action: t('export.action'), what: t('export.what'), done: t('export.begun') }}
      save={(format) => downloadLarge(auditExportPath(format, query), `${t('export.file')}.${format}`)}
    />
  );
}
