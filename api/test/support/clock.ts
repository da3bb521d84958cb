import type { Clock } from '../../src/platform/clock/clock.ts';

/** A clock that stands near the real time and moves when a test moves it. */
export class ManualClock implements Clock {
  #offset = 0;
  now(): Date {
    return new Date(Date.now() + this.#offset);
  }
  advance(ms: number): void {
    this.#offset += ms;
  }
  set(moment: Date): void {
    this.#offset = moment.getTime() - Date.now();
  }
}
