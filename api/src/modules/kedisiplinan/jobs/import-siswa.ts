import { Type } from 'typebox';
import { forgetImport } from '../../../platform/imports/requests.ts';
import { giveUpImport } from '../../../platform/imports/run.ts';
import { job } from '../../../platform/jobs/declare.ts';
import { importSiswa } from '../operations/import-siswa.ts';
import { importsOfSiswa } from '../operations/siswa-imports.ts';

const payload = Type.Object({ import_id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });

export const importJobs = [
  job({
    task: importsOfSiswa.runTask,
    payload,
    work: (env, tenantId, { import_id: id }, signal) => importSiswa(env, tenantId, id, signal),
    giveUp: (env, tenantId, { import_id: id }) => giveUpImport(env, tenantId, importsOfSiswa, id),
  }),
  job({
    task: importsOfSiswa.forgetTask,
    payload,
    work: (env, tenantId, { import_id: id }) => forgetImport(env, tenantId, importsOfSiswa.store, id),
  }),
];
