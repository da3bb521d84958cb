/** Ten steps, lightest first, as the component library wants them. */
export type Ramp = readonly [string, string, string, string, string, string, string, string, string, string];

/** The hue of Balai's own teal (#0f7169) in OKLCH degrees. */
export const DEFAULT_HUE = 185;

/**
 * Contrast of each step against white. Step 6 is the action colour, 7 its hover; step 5 is the action in
 * the dark theme and still carries white text. Since contrast is the input, no hue can fail AA.
 */
const CONTRASTS = [1.11, 1.24, 1.55, 2.1, 3.2, 4.7, 5.95, 7.4, 9.6, 12.5] as const;
const CHROMAS = [0.014, 0.028, 0.055, 0.09, 0.115, 0.13, 0.13, 0.12, 0.1, 0.07] as const;

type Rgb = readonly [number, number, number];

function oklchToLinear(lightness: number, chroma: number, hue: number): Rgb {
  const radians = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(radians);
  const b = chroma * Math.sin(radians);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const inGamut = (rgb: Rgb): boolean => rgb.every((part) => part >= -0.0005 && part <= 1.0005);

/** This lightness and hue with the chroma wanted, or a little less than the strongest a screen can show. */
function fit(lightness: number, chroma: number, hue: number): Rgb {
  let shown = chroma;
  while (shown > 0.002 && !inGamut(oklchToLinear(lightness, shown, hue))) shown -= 0.002;
  return oklchToLinear(lightness, shown === chroma ? shown : shown * 0.93, hue);
}

const clamp = (part: number): number => Math.min(1, Math.max(0, part));

function toHex(rgb: Rgb): string {
  const byte = (part: number): string => {
    const value = clamp(part);
    const encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${byte(rgb[0])}${byte(rgb[1])}${byte(rgb[2])}`;
}

/** WCAG 2 relative luminance of `#rrggbb`. */
export function luminance(hex: string): number {
  const part = (start: number): number => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

/** WCAG 2 contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function step(hue: number, target: number, chroma: number): string {
  let [low, high] = [0, 1];
  for (let round = 0; round < 24; round += 1) {
    const middle = (low + high) / 2;
    if (contrast(toHex(fit(middle, chroma, hue)), '#ffffff') > target) low = middle;
    else high = middle;
  }
  return toHex(fit(low, chroma, hue));
}

/** A tenant gives one hue (OKLCH degrees, any number); the ramp comes from it, AA by construction. */
export function rampFromHue(hue: number): Ramp {
  const turned = ((hue % 360) + 360) % 360;
  return CONTRASTS.map((target, index) => step(turned, target, CHROMAS[index] ?? 0.05)) as unknown as Ramp;
}
