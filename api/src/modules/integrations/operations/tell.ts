import type { Tx } from '../../../platform/db/tx.ts';
import { notify } from '../../../platform/notices/notify.ts';
import type { Params } from '../../../platform/problem/problem.ts';
import type { NoticeName } from '../notices.ts';
import type { IntegrationRow } from '../repository/integrations.ts';

/** Tells those who may switch an integration off or on. @param except who did it themselves */
export async function tellAdmins(
  tx: Tx,
  { code, name }: Pick<IntegrationRow, 'code' | 'name'>,
  notice: NoticeName,
  params: Params = {},
  except: string | null = null,
): Promise<void> {
  const admins = await tx.env.people.holders(tx, 'integrations:status');
  const readers = admins.filter((admin) => admin !== except);
  await notify(tx, readers, `integrations.${notice}`, { name, ...params }, `/integrations/${code}`);
}
