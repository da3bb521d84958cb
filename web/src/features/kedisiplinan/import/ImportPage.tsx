import { useTranslation } from 'react-i18next';
import { siswaColumns } from '../../../../../api/src/modules/kedisiplinan/rules/siswa-row.ts';
import { address } from '../../../api/address.ts';
import { api, unwrap } from '../../../api/client.ts';
import { ImportScreen } from '../../../app/imports/ImportScreen.tsx';
import { csvOf, type ImportKind } from '../../../app/imports/kind.ts';
import { urls } from '../../../app/urls.ts';
import { refreshKedisiplinan } from '../queries.ts';

/** Two rows that show each column filled in, and that a dry run accepts where there is such a class. */
const examples: readonly (readonly string[])[] = [
  ['10001', 'Budi Santoso', 'X RPL 1', 'Slamet Santoso', '081234567890', ''],
  ['10002', 'Siti Aminah', 'X RPL 1', 'Aminah Binti Salim', '', 'aminah@contoh.id'],
];

const siswa: ImportKind = {
  id: 'siswa',
  fetch: (id) =>
    unwrap(api.GET('/api/kedisiplinan/siswa/imports/{job_id}', { params: { path: { job_id: id } } })),
  upload: address('post', '/api/kedisiplinan/siswa/import', { query: { dry_run: true } }),
  apply: async (id) => {
    const params = { path: { job_id: id } };
    const begun = await unwrap(api.POST('/api/kedisiplinan/siswa/imports/{job_id}/apply', { params }));
    return begun.job_id;
  },
  template: () => csvOf([siswaColumns, ...examples]),
  listHref: urls.siswa(),
  importHref: urls.importSiswa,
  refresh: refreshKedisiplinan,
};

/** Many students from a file. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const columns = siswaColumns.map((name) => ({ name, hint: t(`siswaColumn.${name}`) }));
  return <ImportScreen kind={siswa} columns={columns} />;
}
