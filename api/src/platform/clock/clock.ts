/** Where the time comes from. Tests move it; nothing else may read the system's clock in an operation. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
