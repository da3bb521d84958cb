import { Type } from 'typebox';
import { type JobDeclaration, job, type ScheduleDeclaration } from '../../platform/jobs/declare.ts';
import { EVALUATE_TASK } from './operations/record-pelanggaran.ts';
import { retryEvaluation, sweepEvaluations } from './operations/retry-evaluation.ts';

const ofEvaluation = Type.Object(
  { evaluasi_id: Type.String({ format: 'uuid' }) },
  { additionalProperties: false },
);

export const evaluationJob: JobDeclaration = job({
  task: EVALUATE_TASK,
  payload: ofEvaluation,
  work: (env, tenantId, { evaluasi_id: id }) => retryEvaluation(env, tenantId, id),
});

export const evaluationSchedule: ScheduleDeclaration = {
  name: 'kedisiplinan.sweep_evaluations',
  everySeconds: 300,
  run: sweepEvaluations,
};
