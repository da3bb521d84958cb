import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Env } from '../../../platform/env.ts';
import { filesOf } from '../../../platform/files/store.ts';
import type { Router } from '../../../platform/http/route.ts';
import { receiveFile } from '../../../platform/http/upload.ts';
import { addBukti, BUKTI_BYTES, BUKTI_TYPES, locateBukti, requireBuktiWanted } from '../operations/bukti.ts';
import { idParams } from './pelanggaran-schemas.ts';

const buktiAnswer = Type.Object({ id: Type.String(), media_type: Type.String(), size: Type.Integer() });

/** Photos of violations. */
export function addBuktiRoutes(router: Router, env: Env): void {
  router.add({
    method: 'POST',
    path: '/kedisiplinan/pelanggaran/{id}/bukti',
    access: permission('pelanggaran:record'),
    summary: 'Adds a photo: a form of file (JPEG or PNG by its content, at most 5 MB)',
    params: idParams,
    response: buktiAnswer,
    status: 201,
    upload: true,
    handler: async (call) => {
      const { actor } = call;
      const tenantId = actor.tenant.id;
      await call.runIn(tenantId, (tx) => requireBuktiWanted(tx, actor, call.params.id));
      const { file } = await receiveFile(env, call.raw, tenantId, {
        folder: 'bukti',
        maxBytes: BUKTI_BYTES,
        accept: BUKTI_TYPES,
      });
      let written = false;
      let kept = false;
      try {
        const answer = await call.run(async (tx) => {
          const added = await addBukti(tx, actor, call.params.id, file);
          written = true;
          return added;
        });
        kept = written;
        return answer;
      } finally {
        // Refused, or answered from the first time under the same key: this file is not needed.
        if (!kept) await filesOf(env).delete(tenantId, file.key);
      }
    },
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/bukti/{id}',
    access: permission('pelanggaran:read'),
    summary: 'The photo itself, as it was sent',
    params: idParams,
    response: 'raw',
    produces: BUKTI_TYPES,
    handler: async (call) => {
      const { actor } = call;
      const bukti = await call.run((tx) => locateBukti(tx, actor, call.params.id));
      const content = await filesOf(env).stream(actor.tenant.id, bukti.file_key);
      const ending = bukti.media_type === 'image/png' ? 'png' : 'jpg';
      call.reply
        .type(bukti.media_type)
        .header('content-disposition', `inline; filename="bukti-${bukti.id}.${ending}"`)
        .header('cache-control', 'private, no-store')
        .header('x-content-type-options', 'nosniff');
      return content;
    },
  });
}
