import type { Actor } from '../../../platform/access/actor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import type { IntegrationsPermission } from '../permissions.ts';
import type { ConnectorName } from '../rules/credentials.ts';

/**
 * SATUSEHAT is asked by whole NIKs: whoever says where it is could have all of them sent to a machine of their own.
 * @throws Problem PERMISSION_DENIED for who may not see them anyway
 */
export function refuseReceiver({ permissions }: Actor, connector: ConnectorName): void {
  const permission: IntegrationsPermission = 'health_workers:read_nik';
  if (connector === 'satusehat' && !permissions.has(permission))
    throw new Problem('PERMISSION_DENIED', { params: { permission } });
}
