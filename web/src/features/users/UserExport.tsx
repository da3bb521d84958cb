import { useTranslation } from 'react-i18next';
import { download } from '../../api/download.ts';
import type { UserQuery } from '../../api/identity.ts';
import { ExportMenu } from '../../app/ExportMenu.tsx';
import { exportPath } from './filters.ts';

const formats = ['xlsx', 'csv'] as const;

/** The users that the list shows, as a file: same filters, same order. */
export function UserExport({ query, none }: { query: UserQuery; none: boolean }) {
  const { t } = useTranslation('users');
  return (
    <ExportMenu
      formats={formats.map((id) => ({ id, label: t(`export.${id}`) }))}
      blocked={none && t('export.none')}
      words={{ action: t('export.action'), what: t('export.what'), done: t('export.done') }}
      save={(format) => download(exportPath(format, query), `${t('export.file')}.${format}`)}
    />
  );
}
