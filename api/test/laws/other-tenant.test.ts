import { describe, expect, it } from 'vitest';
import { filesBelow } from './files.ts';

/** Who goes from one tenant into another within a transaction, and why that is theirs to do. */
const callers: Readonly<Record<string, string>> = {
  'api/src/modules/tenancy/operations/tenants/reach.ts':
    'the vendor’s people who may see all institutions read and change the profile of the one that the path names',
  'api/src/modules/tenancy/operations/billing-reach.ts':
    'the vendor’s people who manage billing or verify payments work on the invoices of all institutions',
  'api/src/modules/tenancy/operations/billing/on-book.ts':
    'the name of one of the vendor’s people who worked on a bill is read in their own tenant, for the timeline',
  'api/src/modules/tenancy/operations/tenants/change-status.ts':
    'the vendor switches an institution off and on; the route is the vendor’s alone',
  'api/src/modules/identity/operations/tenants/found-tenant.ts':
    'the vendor makes an institution and its first member; nobody is in it yet',
  'api/src/modules/identity/operations/registration/verify.ts':
    'whoever proved their address gets the institution that they registered; nobody is in it yet',
  'api/src/modules/identity/operations/impersonation/support.ts':
    'the vendor’s people help inside an institution that has consented, as long as it does',
  'api/src/modules/identity/operations/impersonation/stop.ts':
    'whoever helped goes back to the tenant that their session names',
  'api/src/modules/identity/operations/sessions/refresh.ts':
    'whether whoever helps may still do so is known in their own tenant',
};

function callersIn(files: readonly { path: string; text: string }[]): string[] {
  return files
    .filter(({ path, text }) => !path.endsWith('.test.ts') && /\binOtherTenant\(/.test(text))
    .map(({ path }) => path)
    .filter((path) => path !== 'api/src/platform/db/tx.ts')
    .sort();
}

describe('TEN-17 who goes into another tenant', () => {
  it('stands in a list, with the reason', () => {
    expect(callersIn(filesBelow('api/src', /\.ts$/))).toEqual(Object.keys(callers).sort());
  });

  it('it bites on one that is not listed', () => {
    const text = 'await inOtherTenant(tx, 2, work)';
    expect(callersIn([{ path: 'api/src/modules/insurance/operations/peek.ts', text }])).toHaveLength(1);
  });
});
