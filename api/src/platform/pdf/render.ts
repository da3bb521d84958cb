import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { Document, Run } from './document.ts';
import { unpackFont } from './woff.ts';

const { resolve } = createRequire(import.meta.url);
const jakarta = (weight: number) =>
  `@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-${weight}-normal.woff`;
const tinos = (weight: number) => `@fontsource/tinos/files/tinos-latin-${weight}-normal.woff`;
const roboto = (face: string) => `pdfmake/fonts/Roboto/Roboto-${face}.ttf`;

const fonts = {
  Jakarta: { normal: jakarta(400), bold: jakarta(700) },
  Semi: { normal: jakarta(600), bold: jakarta(700) },
  // As wide as Times New Roman: letters of offices.
  Tinos: { normal: tinos(400), bold: tinos(700) },
  // For letters that the first has not: names in other alphabets.
  Roboto: { normal: roboto('Regular'), bold: roboto('Medium') },
};
let ready = false;

/** Reads the fonts at the first document. After that nothing is read or fetched: documents are made of texts alone. */
function prepare(): void {
  if (ready) return;
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  for (const path of new Set(Object.values(fonts).flatMap(({ normal, bold }) => [normal, bold])))
    pdfmake.virtualfs.writeFileSync(path, unpackFont(readFileSync(resolve(path))));
  pdfmake.setFonts(fonts);
  ready = true;
}

/** Makes a PDF. */
export function renderPdf(definition: Document): Promise<Buffer> {
  prepare();
  return pdfmake.createPdf(definition).getBuffer();
}

/** What Plus Jakarta Sans and Tinos have letters for. */
const JAKARTA = /^[\n\x20-\x7e\xa0-\xac\xae-\xff‘’“”–—…•−]$/u;
/** Arrows are in neither font. */
const REPLACED: Readonly<Record<string, string>> = { '→': '»', '\u00ad': '', '\u202f': '\u00a0' };

/** A text cut into runs, each in a font that has its letters. */
export function runsOf(text: string): Run[] {
  const runs: { text: string; font?: 'Roboto' }[] = [];
  for (const given of text) {
    const letter = REPLACED[given] ?? given;
    const font = letter === '' || JAKARTA.test(letter) ? undefined : 'Roboto';
    const last = runs.at(-1);
    if (last && last.font === font) last.text += letter;
    else runs.push(font ? { text: letter, font } : { text: letter });
  }
  return runs;
}
