import type { Tx } from '../../../../platform/db/tx.ts';
import { type FieldError, Problem } from '../../../../platform/problem/problem.ts';
import { sumsOf } from '../../rules/amounts.ts';
import { addInvoice, type Book, running } from '../../rules/book.ts';
import { addDays, type Day } from '../../rules/days.ts';
import { onBook } from './on-book.ts';

/** A due day beyond is a slip of the pen, and could not be moved by a pause. */
const MOST_DAYS = 366;

export interface ManualInvoice {
  readonly dueOn: string;
  readonly note?: string;
  /** false leaves a draft, which has no number yet. */
  readonly issue: boolean;
  readonly lines: readonly {
    readonly description: string;
    readonly quantity: number;
    readonly unitPrice: number;
    /** A plan that the tenant has; the line gives no days of it. */
    readonly planId?: number | null;
  }[];
}

/**
 * An invoice that the vendor writes by hand. It gives no days and its debt shuts nothing.
 * @throws Problem VALIDATION_FAILED, VENDOR_HAS_NO_PLAN
 */
export async function makeManualInvoice(
  tx: Tx,
  given: ManualInvoice,
): Promise<{ readonly id: string; readonly number: string | null }> {
  const made = await onBook(tx, ({ book, date, tenant }) => {
    if (tenant.type === 'vendor') throw new Problem('VENDOR_HAS_NO_PLAN');
    refuseFaults(book, given, date);
    const lines = given.lines.map((line) => ({
      subscriptionId: null,
      planId: line.planId ?? null,
      description: line.description,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      periodFrom: null,
      periodUntil: null,
    }));
    const { dueOn, note = '' } = given;
    return {
      book,
      id: addInvoice(book, { reason: 'manual', dueOn, note, lines }, given.issue ? date : null).id,
    };
  });
  return { id: made.id, number: made.book.invoices.get(made.id)?.number ?? null };
}

function refuseFaults(book: Book, given: ManualInvoice, today: Day): void {
  const faults: Record<string, FieldError[]> = {};
  if (given.dueOn < today) faults.due_on = [{ code: 'DAY_GONE' }];
  if (given.dueOn > addDays(today, MOST_DAYS)) faults.due_on = [{ code: 'DAY_TOO_FAR' }];
  const held = new Set(running(book).map((one) => one.planId));
  given.lines.forEach((line, index) => {
    if (line.planId != null && !held.has(line.planId))
      faults[`lines.${index}.plan_id`] = [{ code: 'NOT_THERE' }];
  });
  const fault = sumFault(given, book.terms.taxRate);
  if (fault) faults.lines = [fault];
  if (Object.keys(faults).length > 0) throw Problem.invalid(faults);
}

function sumFault(given: ManualInvoice, taxRate: number): FieldError | null {
  try {
    return sumsOf(given.lines, taxRate).total === 0 ? { code: 'NOTHING_TO_PAY' } : null;
  } catch (error) {
    if (error instanceof RangeError) return { code: 'SUM_TOO_LARGE' };
    throw error;
  }
}
