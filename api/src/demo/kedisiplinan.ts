import { loadRecords } from '../modules/kedisiplinan/index.ts';
import { dayIn, findTenant } from '../modules/tenancy/index.ts';
import { inTenant, systemCause, withoutTenant } from '../platform/db/tx.ts';
import type { Env } from '../platform/env.ts';
import { demoTenants } from './accounts.ts';
import { holder } from './holder.ts';
import { demoSchool } from './kedisiplinan-records.ts';

const DOMAIN = 'smkn1.example';

/** Gives the demo's school its classes, students and a year of records; once. */
export async function fillKedisiplinan(env: Env): Promise<void> {
  const given = demoTenants.find(({ domain }) => domain === DOMAIN);
  const tenant = await withoutTenant(env, systemCause, (tx) => findTenant(tx, DOMAIN));
  if (!tenant || !given) throw new Error(`the demo has no ${DOMAIN}`);
  await inTenant(env, tenant.id, systemCause, async (tx) => {
    const who = (account: string, permission: string) => {
      const name = given.accounts.find(({ username }) => username === `${account}@${DOMAIN}`)?.fullName;
      return holder(tx, permission, name ?? '');
    };
    const staff = {
      operator: await who('operator', 'pengaturan_rules:write'),
      kepsek: await who('kepsek', 'tindak_lanjut:approve'),
      guru: await who('guru', 'pelanggaran:record'),
      wali: await who('walikelas', 'tindak_lanjut:handle'),
      bk: await who('bk', 'surat:issue'),
    };
    const moment = { today: dayIn(tx.now, given.timeZone), now: tx.now };
    await loadRecords(tx, demoSchool(moment, staff, given.timeZone));
  });
}
