import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { requirementFiles, testsNaming, testTitles } from '../../../tools/gen/requirements-doc.ts';
import { filesBelow, ROOT } from './files.ts';

const tests = testTitles(ROOT);
const named = (id: string) => testsNaming(id, tests).length > 0;
const REQUIREMENT = /\b(?:PLT|FR-[A-Z]+|TC|TEN|INT)-\d+\b/g;

/** Rows of the tables of a page, without their heads. */
function rows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('|---'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** What is wrong with the proofs in the last cell: none, a file that is not there, an id that no test names. */
function proofFaults(cells: readonly string[], folder: string, isNamed = named): string[] {
  const [what = '', proof = ''] = [cells[0], cells.at(-1)];
  const links = [...proof.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path);
  const ids = proof.match(REQUIREMENT) ?? [];
  if (links.length + ids.length === 0)
    return cells.join().includes('Not applicable') ? [] : [`${what}: no proof`];
  return [
    ...links
      .filter((path) => !existsSync(join(ROOT, folder, path)))
      .map((path) => `${what}: ${path} is not there`),
    ...ids.filter((id) => !isNamed(id)).map((id) => `${what}: no test names ${id}`),
  ];
}

describe('docs/security.md', () => {
  const table = rows(readFileSync(join(ROOT, 'docs/security.md'), 'utf8'));

  test('PLT-17: answers every chapter of ASVS 5.0 with a proof that there is', () => {
    const chapters = table.filter(([chapter]) => /^V\d+ /.test(chapter ?? ''));
    expect(chapters.map(([chapter]) => chapter?.split(' ')[0])).toEqual(
      Array.from({ length: 17 }, (_, index) => `V${index + 1}`),
    );
    expect(chapters.flatMap((cells) => proofFaults(cells, 'docs'))).toEqual([]);
  });

  test('PLT-17: answers HIPAA 164.312 line by line', () => {
    const lines = table.filter(([line]) => /^\([a-e]\)/.test(line ?? ''));
    expect(lines.map(([line]) => line?.split(' ')[0])).toEqual([
      '(a)(1)',
      '(a)(2)(i)',
      '(a)(2)(ii)',
      '(a)(2)(iii)',
      '(a)(2)(iv)',
      '(b)',
      '(c)(1)',
      '(c)(2)',
      '(d)',
      '(e)(1)',
      '(e)(2)(i)',
      '(e)(2)(ii)',
    ]);
    expect(lines.flatMap((cells) => proofFaults(cells, 'docs'))).toEqual([]);
  });

  test('TEN-9, TEN-16, TEN-19: says of every door to strangers and other tenants what holds it', () => {
    const head = table.findIndex(([door]) => door === 'Door');
    const end = table.findIndex(([secret]) => secret === 'secret');
    const doors = table.slice(head + 1, end);
    expect(doors.length).toBeGreaterThan(6);
    expect(doors.map(([door]) => door)).toContain('Public registration');
    expect(doors.flatMap((cells) => proofFaults(cells, 'docs'))).toEqual([]);
  });

  test('a proof that there is not is found', () => {
    expect(proofFaults(['V1', 'how', ''], 'docs')).toEqual(['V1: no proof']);
    expect(proofFaults(['V1', 'how', '[x](../gone.test.ts)'], 'docs')).toEqual([
      'V1: ../gone.test.ts is not there',
    ]);
    expect(proofFaults(['V1', 'how', 'PLT-1'], 'docs', () => false)).toEqual(['V1: no test names PLT-1']);
    expect(proofFaults(['V17', 'Not applicable: none', '—'], 'docs')).toEqual([]);
  });
});

describe('docs/requirements', () => {
  const pages = requirementFiles(ROOT).map((path) => ({
    path,
    rows: rows(readFileSync(join(ROOT, path), 'utf8')),
  }));
  const requirements = pages.flatMap((page) =>
    page.rows.filter(([id]) => /^[A-Z]+(-[A-Z]+)?-\d/.test(id ?? '')),
  );

  test('list each requirement once', () => {
    const ids = requirements.map(([id]) => id);
    expect(ids.length).toBeGreaterThan(35);
    expect(new Set(ids).size).toBe(ids.length);
    for (const number of Array.from({ length: 20 }, (_, index) => index + 1))
      expect(ids).toContain(`PLT-${number}`);
  });

  test('each is named by a test and holds in files that there are', () => {
    const faults = requirements.flatMap(([id = '', , where = '']) => [
      ...(named(id) ? [] : [`${id}: no test names it`]),
      ...[...where.matchAll(/`([^`]+)`/g)]
        .filter(([, path = '']) => !existsSync(join(ROOT, path)))
        .map(([, path]) => `${id}: ${path} is not there`),
    ]);
    expect(faults).toEqual([]);
  });
});

test('every link of the documents leads to a file', () => {
  const documents = [
    ...filesBelow('docs', /\.md$/),
    ...['README.md', 'CONTRIBUTING.md'].map((path) => ({
      path,
      text: readFileSync(join(ROOT, path), 'utf8'),
    })),
  ];
  const broken = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .filter(([, target = '']) => !existsSync(join(ROOT, dirname(path), target)))
      .map(([, target]) => `${path}: ${target}`),
  );
  expect(broken).toEqual([]);
});
