import { permission, signedIn } from '../../../platform/access/actor.ts';
import type { Env } from '../../../platform/env.ts';
import { HEAD_BYTES, sniffType } from '../../../platform/files/kinds.ts';
import { filesOf } from '../../../platform/files/store.ts';
import type { Router } from '../../../platform/http/route.ts';
import { receiveFile } from '../../../platform/http/upload.ts';
import { readLogo, setLogo } from '../operations/tenants/logo.ts';
import { refuseOtherTenant } from '../operations/tenants/reach.ts';
import { logoAnswer, tenantParams } from './tenant-schemas.ts';

const MOST_BYTES = 1_000_000;
const PICTURES = ['image/png', 'image/jpeg', 'image/webp'];

/** The logo that an institution shows beside its name. */
export function addLogoRoutes(router: Router, env: Env): void {
  router.add({
    method: 'PUT',
    path: '/tenants/{id}/logo',
    access: permission('tenant_profile:write'),
    summary: 'Sets the logo: PNG, JPEG or WebP by its content, at most 1 MB',
    params: tenantParams,
    response: logoAnswer,
    needsTenant: true,
    upload: true,
    handler: async (call) => {
      refuseOtherTenant(call.actor, call.params.id);
      const tenantId = call.actor.tenant.id;
      const { file } = await receiveFile(env, call.raw, tenantId, {
        folder: 'logos',
        maxBytes: MOST_BYTES,
        accept: PICTURES,
      });
      let kept = false;
      try {
        const answer = await call.run((tx) => setLogo(tx, file.key));
        kept = true;
        return answer;
      } finally {
        if (!kept) await filesOf(env).delete(tenantId, file.key);
      }
    },
  });
  router.add({
    method: 'DELETE',
    path: '/tenants/{id}/logo',
    access: permission('tenant_profile:write'),
    summary: 'Takes the logo away',
    params: tenantParams,
    response: logoAnswer,
    needsTenant: true,
    handler: (call) => {
      refuseOtherTenant(call.actor, call.params.id);
      return call.run((tx) => setLogo(tx, null));
    },
  });
  addPicture(router);
}

function addPicture(router: Router): void {
  router.add({
    method: 'GET',
    path: '/tenants/{id}/logo',
    // A picture of a page sends no header: the path names the tenant.
    access: signedIn,
    summary: 'The logo itself; its address changes with it',
    params: tenantParams,
    response: 'raw',
    produces: PICTURES,
    always: true,
    handler: async (call) => {
      const picture = await call.run((tx) => readLogo(tx, call.actor, call.params.id));
      const type = await sniffType(picture.subarray(0, HEAD_BYTES), picture.length <= HEAD_BYTES);
      call.reply
        .type(type)
        .header('cache-control', 'private, max-age=31536000, immutable')
        .header('x-content-type-options', 'nosniff');
      return picture;
    },
  });
}
