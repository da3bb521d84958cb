import { Type } from 'typebox';
import { open, permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { issueSurat } from '../operations/issue-surat.ts';
import { printSurat, writeSurat } from '../operations/print-surat.ts';
import { countOfSurat, pageOfSurat, readSurat } from '../operations/show-surat.ts';
import { sekolahOfKode, verifySurat } from '../operations/verify-surat.ts';
import { countAnswer, idParams } from './pelanggaran-schemas.ts';
import {
  issuedSurat,
  kodeParams,
  newSurat,
  suratDetail,
  suratQueries,
  suratRow,
  verifikasiAnswer,
} from './surat-schemas.ts';

/** Letters to guardians: made, printed, and checked by whoever holds one. */
export function addSuratRoutes(router: Router): void {
  addIssuing(router);
  addReading(router);
  addPaper(router);
}

function addIssuing(router: Router): void {
  router.add({
    method: 'POST',
    path: '/kedisiplinan/tindak-lanjut/{id}/surat',
    access: permission('surat:issue'),
    summary: 'Makes the letter that a follow-up asks for; where this level has one already, answers that one',
    params: idParams,
    body: newSurat,
    response: issuedSurat,
    status: 201,
    handler: (call) => call.run((tx) => issueSurat(tx, call.actor, call.params.id, call.body)),
  });
}

function addReading(router: Router): void {
  router.add({
    method: 'GET',
    path: '/kedisiplinan/surat',
    access: permission('surat:read'),
    summary: 'Letters, newest first',
    query: suratQueries.list,
    response: Type.Array(suratRow),
    handler: (call) => call.run((tx) => pageOfSurat(tx, call.actor, call.query)),
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/surat/count',
    access: permission('surat:read'),
    summary: 'How many letters the list holds',
    query: suratQueries.count,
    response: countAnswer,
    handler: (call) => call.run((tx) => countOfSurat(tx, call.actor, call.query)),
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/surat/{id}',
    access: permission('surat:read'),
    summary: 'One letter with its prints',
    params: idParams,
    response: suratDetail,
    handler: (call) => call.run((tx) => readSurat(tx, call.actor, call.params.id)),
  });
}

function addPaper(router: Router): void {
  router.add({
    method: 'GET',
    path: '/kedisiplinan/surat/{id}.pdf',
    access: permission('surat:issue'),
    summary: 'The letter on F4. Each time is logged as a print; the first one begins to handle the follow-up',
    params: idParams,
    response: 'raw',
    produces: ['application/pdf'],
    limit: { max: 120, seconds: 60 },
    handler: async (call) => {
      const { name, pdf } = await writeSurat(
        await call.run((tx) => printSurat(tx, call.actor, call.params.id)),
      );
      call.reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${name}"`)
        .header('cache-control', 'private, no-store');
      return pdf;
    },
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/surat/verifikasi/{kode}',
    access: open('whoever holds a letter checks that it is genuine; its code cannot be guessed'),
    summary: 'Whether a letter is genuine, and no more than its holder knows',
    params: kodeParams,
    response: verifikasiAnswer,
    limit: { max: 30, seconds: 60 },
    handler: (call) => {
      const { tenantId, kode } = sekolahOfKode(call.params.kode);
      return call.runIn(tenantId, (tx) => verifySurat(tx, kode));
    },
  });
}
