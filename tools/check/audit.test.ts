import { expect, test } from 'vitest';
import { readAudit } from './audit.ts';

const report = (severity: string) =>
  JSON.stringify({ vulnerabilities: { planted: { severity, range: '<1.2.3', via: ['x'] } } });

test('PLT-17: a grave hole in a package fails the check', () => {
  expect(readAudit(report('critical'))).toEqual({ state: 'holes', words: ['planted <1.2.3: critical'] });
  expect(readAudit(report('high')).state).toBe('holes');
});

test('PLT-17: a small one does not, and neither does none', () => {
  expect(readAudit(report('moderate')).state).toBe('clean');
  expect(readAudit('{"vulnerabilities":{}}').state).toBe('clean');
});

test('PLT-17: a registry that does not answer is told from one that knows of none', () => {
  expect(readAudit('{"message":"405 Method Not Allowed"}')).toEqual({
    state: 'unknown',
    words: ['405 Method Not Allowed'],
  });
  expect(readAudit('')).toMatchObject({ state: 'unknown' });
});
