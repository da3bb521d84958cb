import { useTranslation } from 'react-i18next';
import { download } from '../../api/download.ts';
import { ExportMenu } from '../../app/ExportMenu.tsx';

const formats = ['xlsx', 'csv'] as const;
type Format = (typeof formats)[number];

interface Props {
  /** Name of the file, without its ending. */
  file: string;
  none: boolean;
  path: (format: Format) => string;
}

/** What a list shows, as a file: same filters, same order. */
export function RecordExport({ file, none, path }: Props) {
  const { t } = useTranslation('insurance');
  return (
    <ExportMenu
      formats={formats.map((id) => ({ id, label: t(`export.${id}`) }))}
      blocked={none && t('export.none')}
      words={{ action: t('export.action'), what: t('export.what'), done: t('export.done') }}
      save={(format) => download(path(format), `${file}.${format}`)}
    />
  );
}
