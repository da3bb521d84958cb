import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type World } from '../../../../test/support/world.ts';
import { jsons, texts } from './arrays.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

// PostgreSQL keeps no U+0000 and no half of a pair.
const anyText = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '').toWellFormed());

it('JSON and texts arrive in PostgreSQL as they are, whatever they hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.dictionary(anyText, anyText), { maxLength: 5 }), async (given) => {
      const columns = [jsons(given.map((one) => JSON.stringify(one))), texts(given.flatMap(Object.values))];
      const [row] = await world.asOwner<{ objects: string; words: string[] }>(
        'select to_json($1::jsonb[])::text as objects, $2::text[] as words',
        columns,
      );
      expect(JSON.parse(row?.objects ?? '')).toEqual(given);
      expect(row?.words).toEqual(given.flatMap(Object.values));
    }),
    { numRuns: 200, examples: [[[{ 'a"b\\c': '\n\t\u0001\u0002\u007f\u2028,{}"\\ NULL 😀', '': '' }]]] },
  );
});
