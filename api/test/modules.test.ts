import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allModules } from '../src/all-modules.ts';

const folder = join(import.meta.dirname, '../src/modules');
const switchable = allModules.filter((module) => module.switchable);

describe('the modules that a tenant switches', () => {
  it('are the four of the platform, each under one code', () => {
    expect(switchable.map((module) => module.code)).toEqual([
      'insurance',
      'integrations',
      'kedisiplinan',
      'praktikum',
    ]);
    expect(new Set(allModules.map((module) => module.code)).size).toBe(allModules.length);
  });

  it.each(switchable.map((module) => module.code))(
    '%s has a page about itself and a front door',
    async (code) => {
      expect(existsSync(join(folder, code, 'README.md'))).toBe(true);
      expect(await import(join(folder, code, 'index.ts'))).toBeTypeOf('object');
    },
  );
});
