import { sumsOf } from '../../../../../api/src/modules/tenancy/rules/amounts.ts';
import type { Plan } from '../../../api/billing.ts';

const DOMAIN =
  /^(?=.{3,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])$/;

/** What is pasted from an address bar, without what is not the domain. */
export const domainOf = (typed: string): string =>
  typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');

export const isDomain = (text: string): boolean => DOMAIN.test(text);

export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** The digits of a code, however it was pasted: "123 456", "Kode: 123456". */
export const codeOf = (typed: string): string => typed.replace(/\D/g, '').slice(0, 6);

/** What the first invoice asks for: a period of each plan, and the tax on their sum. */
export function firstInvoice(plans: readonly Plan[]) {
  const rate = plans[0]?.tax_rate ?? 0;
  return {
    rate,
    ...sumsOf(
      plans.map(({ price }) => ({ quantity: 1, unitPrice: price })),
      rate,
    ),
  };
}

/** "9:05": what is left of a span, never below nothing. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
