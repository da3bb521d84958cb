// Draws the PNG icons from the SVGs; run by hand when the mark changes, the PNGs are committed.
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const folder = new URL('../public/icons/', import.meta.url);
const wanted = [
  { svg: 'icon.svg', png: 'icon-180.png', size: 180 },
  { svg: 'icon.svg', png: 'icon-192.png', size: 192 },
  { svg: 'icon.svg', png: 'icon-512.png', size: 512 },
  { svg: 'maskable.svg', png: 'maskable-512.png', size: 512 },
];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const { svg, png, size } of wanted) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const source = await readFile(new URL(svg, folder), 'utf8');
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`,
  );
  await page.screenshot({ path: new URL(png, folder).pathname, omitBackground: true });
  await page.close();
}
await browser.close();
