/** What a part of the run came to. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
  readonly skipped: readonly string[];
  /** What could not run at all and how to change that. */
  readonly warnings: readonly string[];
}

export function add(a: Outcome, b: Outcome): Outcome {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    failures: [...a.failures, ...b.failures],
    skipped: [...a.skipped, ...b.skipped],
    warnings: [...a.warnings, ...b.warnings],
  };
}

/** The part of vitest's JSON report (Jest's format) that counts. */
export interface VitestReport {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/**
 * Counts tests, and as a failure of its own each thing that vitest does not count as a test: a file that cannot
 * be loaded, an error outside of tests, a run that ended without a report.
 */
export function outcomeOf(part: string, result: VitestReport | undefined, exitCode: number): Outcome {
  const failures: string[] = [];
  const skipped: string[] = [];
  let passed = 0;
  for (const file of result?.testResults ?? []) {
    const before = failures.length;
    for (const { fullName, status } of file.assertionResults) {
      if (status === 'passed') passed += 1;
      else if (status === 'failed') failures.push(`${part}: ${file.name}: ${fullName}`);
      else skipped.push(`${part}: ${file.name}: ${fullName}`);
    }
    if (file.status === 'failed' && failures.length === before)
      failures.push(
        `${part}: ${file.name}: ${firstLine(file.message) ?? 'the file failed outside of its tests'}`,
      );
  }
  if (exitCode !== 0 && failures.length === 0)
    failures.push(`${part}: the run failed outside of tests (exit code ${exitCode}), see above`);
  return { passed, failed: failures.length, failures, skipped, warnings: [] };
}

function firstLine(text: string | undefined): string | undefined {
  return text?.trim().split('\n')[0] || undefined;
}

/** The sum, readable from the bottom up; the last line is exactly `N passed, N failed`. */
export function reportLines(sum: Outcome, milliseconds: number): string[] {
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `${title} (${lines.length}):`, ...lines.map((line) => `  ${line}`)];
  const bar = '!'.repeat(80);
  return [
    ...list('Skipped', sum.skipped),
    ...list('Failed', sum.failures),
    ...sum.warnings.flatMap((line) => ['', bar, `!! ${line}`, bar]),
    '',
    `Took ${Math.round(milliseconds / 1000)} s.`,
    `${sum.passed} passed, ${sum.failed} failed`,
  ];
}

export function report(sum: Outcome, milliseconds: number): void {
  process.stdout.write(`${reportLines(sum, milliseconds).join('\n')}\n`);
}
