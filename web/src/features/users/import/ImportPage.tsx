import { useTranslation } from 'react-i18next';
import { importColumns } from '../../../../../api/src/modules/identity/rules/import-row.ts';
import { address } from '../../../api/address.ts';
import { api, unwrap } from '../../../api/client.ts';
import { ImportScreen } from '../../../app/imports/ImportScreen.tsx';
import type { ImportKind } from '../../../app/imports/kind.ts';
import { urls } from '../../../app/urls.ts';
import { refreshUsers } from '../queries.ts';
import { templateCsv } from './template.ts';

const users: ImportKind = {
  id: 'users',
  fetch: (id) => unwrap(api.GET('/api/users/imports/{job_id}', { params: { path: { job_id: id } } })),
  upload: address('post', '/api/users/import', { query: { dry_run: true } }),
  apply: async (id) => {
    const params = { path: { job_id: id } };
    const begun = await unwrap(api.POST('/api/users/imports/{job_id}/apply', { params }));
    return begun.job_id;
  },
  template: templateCsv,
  listHref: urls.users(),
  importHref: urls.importUsers,
  refresh: () => refreshUsers(),
};

/** Many users from a file. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const columns = importColumns.map((name) => ({ name, hint: t(`userColumn.${name}`) }));
  return <ImportScreen kind={users} columns={columns} />;
}
