import { Type } from 'typebox';
import { listQuery } from '../../../platform/http/envelope.ts';
import { eventRow, orNull, subscriptionRow } from './billing-schemas.ts';

const closed = { additionalProperties: false } as const;
const day = Type.String({ description: 'YYYY-MM-DD' });
const rupiah = Type.Integer({ description: 'Whole rupiah.' });
const givenDay = Type.String({ format: 'date', description: 'YYYY-MM-DD' });
const tenantId = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });
const reasonText = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' });

const status = Type.Union([
  Type.Literal('draft'),
  Type.Literal('unpaid'),
  Type.Literal('awaiting_verification'),
  Type.Literal('paid'),
  Type.Literal('overdue'),
  Type.Literal('void'),
]);
const paymentStatus = Type.Union([
  Type.Literal('pending'),
  Type.Literal('verified'),
  Type.Literal('rejected'),
]);
const method = Type.Union([Type.Literal('transfer'), Type.Literal('cash'), Type.Literal('other')]);

export const invoicesQuery = Type.Object(
  {
    ...listQuery,
    status: Type.Optional(status),
    year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 9999, description: 'Of the day of issue.' })),
    period: Type.Optional(
      Type.String({
        maxLength: 7,
        pattern: '^[2-9][0-9]{3}-(0[1-9]|1[0-2])$',
        description: 'Month of the day of issue, YYYY-MM.',
      }),
    ),
    tenant_id: Type.Optional(tenantId),
  },
  closed,
);
export const invoiceRow = Type.Object({
  id: Type.String(),
  number: orNull(Type.String({ description: 'INV/YYYY/MM/n; null for a draft.' })),
  status,
  reason: Type.Union([
    Type.Literal('first'),
    Type.Literal('renewal'),
    Type.Literal('upgrade'),
    Type.Literal('manual'),
  ]),
  issued_on: orNull(day),
  due_on: day,
  subtotal: rupiah,
  tax_rate: Type.Integer({ description: 'Hundredths of a percent.' }),
  tax: rupiah,
  total: rupiah,
  paid_on: orNull(day),
  tenant: Type.Object({ id: Type.Integer(), name: Type.String() }),
});
const proof = orNull(Type.Object({ name: Type.String(), type: Type.String(), size: Type.Integer() }));
const payment = {
  id: Type.String(),
  amount: rupiah,
  method,
  paid_on: day,
  note: Type.String(),
  status: paymentStatus,
  reject_reason: orNull(Type.String()),
  proof,
  created_at: Type.String(),
  verified_at: orNull(Type.String()),
};
export const invoiceDetail = Type.Object({
  ...invoiceRow.properties,
  note: Type.String(),
  void_reason: orNull(Type.String()),
  created_at: Type.String(),
  lines: Type.Array(
    Type.Object({
      line: Type.Integer(),
      description: Type.String(),
      plan: orNull(Type.Object({ id: Type.Integer(), code: Type.String(), name: Type.String() })),
      subscription_id: orNull(Type.String()),
      quantity: Type.Integer(),
      unit_price: rupiah,
      amount: rupiah,
      period_from: orNull(day),
      period_until: orNull(Type.String({ description: 'The day after the last one.' })),
    }),
  ),
  payments: Type.Array(Type.Object(payment)),
  seller: Type.Object({ name: Type.String(), address: Type.String(), tax_number: Type.String() }),
  bank: Type.Object({ name: Type.String(), account: Type.String(), holder: Type.String() }),
  buyer: Type.Object({
    name: Type.String(),
    legal_name: orNull(Type.String()),
    address: orNull(Type.String()),
    tax_number: orNull(Type.String()),
    contact_email: orNull(Type.String()),
    contact_phone: orNull(Type.String()),
  }),
  timeline: Type.Array(eventRow),
});
export const newInvoice = Type.Object(
  {
    tenant_id: tenantId,
    due_on: givenDay,
    lines: Type.Array(
      Type.Object(
        {
          description: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
          quantity: Type.Integer({ minimum: 1, maximum: 100_000 }),
          unit_price: Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 }),
          plan_id: Type.Optional(orNull(tenantId)),
        },
        closed,
      ),
      { minItems: 1, maxItems: 100 },
    ),
    note: Type.Optional(Type.String({ maxLength: 500 })),
    issue: Type.Boolean({ description: 'false leaves a draft without a number.' }),
  },
  closed,
);
export const voidBody = Type.Object({ reason: reasonText }, closed);
export const rejectBody = Type.Object({ reason: reasonText }, closed);
export const madeInvoice = Type.Object({ id: Type.String(), number: orNull(Type.String()) });

/** The fields beside the file of a proof: a form holds text alone. */
export const proofForm = Type.Object(
  {
    amount: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
    method,
    paid_on: givenDay,
    note: Type.Optional(Type.String({ maxLength: 500 })),
  },
  closed,
);
export const proofAnswer = Type.Object({ id: Type.String() });
export const paymentsQuery = Type.Object(
  { ...listQuery, status: Type.Optional(paymentStatus), tenant_id: Type.Optional(tenantId) },
  closed,
);
export const paymentRow = Type.Object({
  ...payment,
  tenant: invoiceRow.properties.tenant,
  invoice: Type.Object({
    id: Type.String(),
    number: orNull(Type.String()),
    status,
    due_on: day,
    total: rupiah,
  }),
});
export const overview = Type.Object({
  standing: Type.Union([
    Type.Literal('none'),
    Type.Literal('trial'),
    Type.Literal('active'),
    Type.Literal('past_due'),
    Type.Literal('suspended'),
    Type.Literal('cancelled'),
  ]),
  read_only_on: orNull(day),
  suspends_on: orNull(day),
  suspended_on: orNull(day),
  trial_until: orNull(day),
  paid_until: orNull(day),
  open_total: rupiah,
  open_invoices: Type.Array(invoiceRow),
  subscriptions: Type.Array(subscriptionRow),
});
