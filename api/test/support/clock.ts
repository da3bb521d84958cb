import type { Clock } from '../../src/platform/clock/clock.ts';

/**
 * A clock that goes with the real time until a test sets it. From then on it stands, and moves when it is moved: what
 * a test says of a moment must not depend on how long the machine took to come there.
 */
export class ManualClock implements Clock {
  #offset = 0;
  #standsAt: number | undefined;
  now(): Date {
    return new Date(this.#standsAt ?? Date.now() + this.#offset);
  }
  advance(ms: number): void {
    if (this.#standsAt === undefined) this.#offset += ms;
    else this.#standsAt += ms;
  }
  set(moment: Date): void {
    this.#standsAt = moment.getTime();
  }
  /** Goes with the real time again. */
  follow(): void {
    this.#standsAt = undefined;
    this.#offset = 0;
  }
}
