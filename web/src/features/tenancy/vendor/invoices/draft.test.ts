import { expect, it } from 'vitest';
import { amountOfLine, bodyOf, emptyLine, faultsOf, fieldOf, sumsOf } from './draft.ts';

const line = (quantity: string, price: string) => ({
  ...emptyLine('a'),
  description: 'Pelatihan',
  quantity,
  price,
});

it.each([
  ['2', '150.000', 300_000],
  ['1', '0', 0],
  ['0', '1000', null],
  ['1', '', null],
  ['1,5', '1000', null],
])('TEN-14 %s × %s comes to %s', (quantity, price, amount) => {
  expect(amountOfLine(line(quantity, price))).toBe(amount);
});

it('TEN-14 tax is taken once on the subtotal, rounded half up', () => {
  expect(sumsOf([line('3', '333'), line('1', '51')], 1100)).toEqual({
    subtotal: 1050,
    tax: 116,
    tax_rate: 1100,
    total: 1166,
  });
  expect(sumsOf([line('1', '')], 1100).total).toBe(0);
});

it('says what is still to be written', () => {
  expect(faultsOf({ tenantId: null, dueOn: '', note: '', lines: [emptyLine('a')] })).toEqual({
    tenantId: 'tenant',
    dueOn: 'due_on',
    'lines.0.description': 'description',
    'lines.0.price': 'price',
  });
});

it('leaves out an empty note', () => {
  expect(
    bodyOf({ tenantId: 4, dueOn: '2026-12-01', note: ' ', lines: [line('2', 'Rp 5.000')] }, true),
  ).toEqual({
    tenant_id: 4,
    due_on: '2026-12-01',
    issue: true,
    lines: [{ description: 'Pelatihan', quantity: 2, unit_price: 5000 }],
  });
});

it.each([
  ['due_on', 'dueOn'],
  ['tenant_id', 'tenantId'],
  ['lines', 'lines.0.price'],
  ['lines.2.unit_price', 'lines.2.price'],
  ['lines.2.quantity', 'lines.2.quantity'],
  ['note', 'note'],
])('PLT-3 what the API says of %s stands at %s', (name, field) => expect(fieldOf(name)).toBe(field));
