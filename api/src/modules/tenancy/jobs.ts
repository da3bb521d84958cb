import type { ScheduleDeclaration } from '../../platform/jobs/declare.ts';
import { billAll } from './operations/billing/bill-all.ts';

/** Billing day by day (TEN-13): every five minutes, so that a day begins soon after midnight in each time zone. */
export const billingSchedule: ScheduleDeclaration = {
  name: 'tenancy.billing',
  everySeconds: 300,
  run: billAll,
};
