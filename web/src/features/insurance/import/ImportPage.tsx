import { useTranslation } from 'react-i18next';
import { memberColumns } from '../../../../../api/src/modules/insurance/rules/member-row.ts';
import { address } from '../../../api/address.ts';
import { api, unwrap } from '../../../api/client.ts';
import { ImportScreen } from '../../../app/imports/ImportScreen.tsx';
import type { ImportKind } from '../../../app/imports/kind.ts';
import { urls } from '../../../app/urls.ts';
import { refreshInsurance } from '../queries.ts';
import { templateCsv } from './template.ts';

const members: ImportKind = {
  id: 'members',
  fetch: (id) =>
    unwrap(api.GET('/api/insurance/members/imports/{job_id}', { params: { path: { job_id: id } } })),
  upload: address('post', '/api/insurance/members/import', { query: { dry_run: true } }),
  apply: async (id) => {
    const params = { path: { job_id: id } };
    const begun = await unwrap(api.POST('/api/insurance/members/imports/{job_id}/apply', { params }));
    return begun.job_id;
  },
  template: templateCsv,
  listHref: urls.members(),
  importHref: urls.importMembers,
  refresh: refreshInsurance,
};

/** Many members from a file. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const columns = memberColumns.map((name) => ({ name, hint: t(`memberColumn.${name}`) }));
  return <ImportScreen kind={members} columns={columns} />;
}
