import { describe, expect, it } from 'vitest';
import { contrast, DEFAULT_HUE, rampFromHue } from './colour.ts';
import { DARK, LIGHT, type Palette } from './palette.ts';

const hues = Array.from({ length: 72 }, (_, index) => index * 5);

describe('colours of a tenant', () => {
  it('PLT-18 every hue gives an action colour that carries white text, in both themes', () => {
    for (const hue of hues) {
      const ramp = rampFromHue(hue);
      for (const index of [5, 6, 7, 8, 9]) {
        expect(contrast(ramp[index] as string, '#ffffff'), `hue ${hue} step ${index}`).toBeGreaterThanOrEqual(
          4.5,
        );
      }
    }
  });

  it('PLT-18 every hue reads on its pale steps, on the page and on dark cards', () => {
    for (const hue of hues) {
      const ramp = rampFromHue(hue);
      expect(contrast(ramp[6], LIGHT.page), `hue ${hue} link on page`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ramp[8], ramp[1]), `hue ${hue} active navigation`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ramp[3], DARK.card), `hue ${hue} link on dark`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ramp[1], ramp[9]), `hue ${hue} active navigation on dark`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('the default hue gives the teal that was drawn', () => {
    const action = rampFromHue(DEFAULT_HUE)[6];
    const parts = [1, 3, 5].map((at) => Number.parseInt(action.slice(at, at + 2), 16));
    const drawn = [0x0f, 0x71, 0x69];
    parts.forEach((part, index) => {
      expect(Math.abs(part - (drawn[index] as number))).toBeLessThanOrEqual(10);
    });
  });

  it('a hue outside the circle is turned back into it', () => {
    expect(rampFromHue(DEFAULT_HUE + 360)).toEqual(rampFromHue(DEFAULT_HUE));
    expect(rampFromHue(DEFAULT_HUE - 360)).toEqual(rampFromHue(DEFAULT_HUE));
  });
});

describe('the fixed palettes', () => {
  const pairs: [keyof Palette, keyof Palette][] = [
    ['text', 'page'],
    ['text', 'card'],
    ['text', 'hover'],
    ['muted', 'page'],
    ['muted', 'card'],
    ['muted', 'hover'],
    ['muted', 'sunken'],
    ['placeholder', 'field'],
    ['goodText', 'goodPale'],
    ['warnText', 'warnPale'],
    ['badText', 'badPale'],
    ['infoText', 'infoPale'],
    ['greyText', 'greyPale'],
    ['badText', 'card'],
    ['disabledText', 'disabled'],
  ];
  it.each([
    ['light', LIGHT],
    ['dark', DARK],
  ] as const)('PLT-18 every pair of the %s theme reaches AA', (_name, palette) => {
    for (const [front, back] of pairs) {
      expect(contrast(palette[front], palette[back]), `${front} on ${back}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(palette.fieldLine, palette.field), 'edge of a field').toBeGreaterThanOrEqual(1.3);
  });
});
