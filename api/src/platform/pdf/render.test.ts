import { expect, it } from 'vitest';
import { renderPdf, runsOf } from './render.ts';

it('TEN-15: every letter gets a font that has it', () => {
  expect(runsOf('Koperasi Makmur – Rp5')).toEqual([{ text: 'Koperasi Makmur – Rp5' }]);
  expect(runsOf('Kō Ж a → b')).toEqual([
    { text: 'K' },
    { text: 'ō', font: 'Roboto' },
    { text: ' ' },
    { text: 'Ж', font: 'Roboto' },
    { text: ' a » b' },
  ]);
});

it('TEN-15: a document fetches nothing', async () => {
  const base = { defaultStyle: { font: 'Jakarta' } } as const;
  const made = await renderPdf({ ...base, content: [{ text: runsOf('Ж a') }] });
  expect(made.subarray(0, 5).toString()).toBe('%PDF-');
  await expect(renderPdf({ ...base, content: [{ image: '/etc/hostname' }] })).rejects.toThrow();
});
