const STEPS = [1, 2, 2.5, 5, 10];

/** Round numbers from 0 to at least `most`, four lines at the most: what the lines of a chart are written with. */
export function ticksFor(most: number): number[] {
  if (most <= 0) return [0];
  const rough = most / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, (STEPS.find((each) => each * power >= rough) ?? 10) * power);
  const whole = Math.ceil(step);
  return Array.from({ length: Math.ceil(most / whole) + 1 }, (_, at) => at * whole);
}
