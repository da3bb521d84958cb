/** Says where the time of a start went. */
export class Stopwatch {
  private readonly startedAt: number;
  private readonly parts: string[] = [];

  constructor(startedAt: number) {
    this.startedAt = startedAt;
  }

  async time<T>(name: string, work: Promise<T>): Promise<T> {
    const before = Date.now();
    const result = await work;
    this.parts.push(`${name} ${seconds(Date.now() - before)}`);
    return result;
  }

  summary(): string {
    return `${seconds(Date.now() - this.startedAt)}: ${this.parts.join(', ')}`;
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 100 ? 2 : 1)} s`;
}
