// Aturan BIL-2: Uang adalah rupiah bulat; PPN dibulatkan sekali per tagihan, setengah ke atas; kenaikan paket ditagih selisih
// harga per hari untuk sisa hari yang sudah dibayar, dibulatkan ke bawah.
// Sumber: TEN-13, TEN-14

import type { Period } from './days.ts';

/** @param rate hundredths of a percent: 1100 is 11% */
export function taxOf(subtotal: number, rate: number): number {
  return Number((BigInt(subtotal) * BigInt(rate) + 5_000n) / 10_000n);
}

export interface Sums {
  readonly subtotal: number;
  readonly tax: number;
  readonly total: number;
}

/** @throws RangeError where the sum is no exact number any more */
export function sumsOf(lines: readonly { quantity: number; unitPrice: number }[], rate: number): Sums {
  const subtotal = Number(
    lines.reduce((sum, line) => sum + BigInt(line.quantity) * BigInt(line.unitPrice), 0n),
  );
  const tax = taxOf(subtotal, rate);
  if (!Number.isSafeInteger(subtotal + tax)) throw new RangeError('a sum beyond all rupiah');
  return { subtotal, tax, total: subtotal + tax };
}

/** A price for so many days. */
export interface DailyPrice {
  readonly price: number;
  readonly days: number;
}

/** What a plan costs by the day beside one paid by `paid`: like periods are as long as that one was. */
export function dailyPrice(
  plan: { readonly price: number; readonly period: Period },
  paid: { readonly period: Period; readonly days: number },
): DailyPrice {
  if (plan.period === paid.period) return { price: plan.price, days: paid.days };
  return plan.period === 'yearly' ? { price: plan.price, days: 365 } : { price: plan.price * 12, days: 365 };
}

/** Whether `to` costs more by the day than `from`. */
export function isDearer(to: DailyPrice, from: DailyPrice): boolean {
  return BigInt(to.price) * BigInt(from.days) > BigInt(from.price) * BigInt(to.days);
}

/** The difference by the day for the days that remain, rounded down; 0 where it is no more. */
export function upgradeAmount(from: DailyPrice, to: DailyPrice, remainingDays: number): number {
  const difference = BigInt(to.price) * BigInt(from.days) - BigInt(from.price) * BigInt(to.days);
  if (difference <= 0n || remainingDays <= 0) return 0;
  return Number((difference * BigInt(remainingDays)) / (BigInt(from.days) * BigInt(to.days)));
}
