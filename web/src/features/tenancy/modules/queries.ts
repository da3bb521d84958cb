import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../../api/allPages.ts';
import { api, unwrap, unwrapPage } from '../../../api/client.ts';
import type { Row } from '../../../api/shapes.ts';
import { meQuery, queryClient } from '../../../app/queries.ts';

export type ModuleRow = Row<'/api/tenants/{id}/modules'>;
export type ModuleStatus = ModuleRow['status'];

const PAGE = 100;

/** Every module, switched on or not, of the institution with this number. */
export const modulesQuery = (tenantId: number) =>
  queryOptions({
    queryKey: ['modules', tenantId],
    queryFn: (): Promise<ModuleRow[]> =>
      allPages((cursor) =>
        unwrapPage(
          api.GET('/api/tenants/{id}/modules', {
            params: {
              path: { id: tenantId },
              query: { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
            },
          }),
        ),
      ),
  });

/** Switches a module on or off; the list shows it at once, and as it was where it is refused. */
export async function chooseModule(tenantId: number, module: ModuleRow, status: ModuleStatus): Promise<void> {
  const { queryKey } = modulesQuery(tenantId);
  await queryClient.cancelQueries({ queryKey });
  const shown = (choice: ModuleStatus): void => {
    queryClient.setQueryData(queryKey, (rows) =>
      rows?.map((row) => (row.module_id === module.module_id ? { ...row, choice, status: choice } : row)),
    );
  };
  shown(status);
  try {
    await unwrap(
      api.PATCH('/api/tenants/{id}/modules', {
        params: { path: { id: tenantId } },
        body: { module_id: module.module_id, status },
      }),
    );
  } catch (error) {
    shown(module.choice);
    throw error;
  } finally {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey }),
      queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
    ]);
  }
}
