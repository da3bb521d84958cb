/** The fixed colours of a theme; the tenant's own come from `rampFromHue`. Pairs are held to AA by a test. */
export interface Palette {
  page: string;
  card: string;
  hover: string;
  sunken: string;
  line: string;
  field: string;
  fieldLine: string;
  text: string;
  muted: string;
  placeholder: string;
  disabled: string;
  disabledText: string;
  goodText: string;
  goodPale: string;
  warnText: string;
  warnPale: string;
  badText: string;
  badPale: string;
  infoText: string;
  infoPale: string;
  greyText: string;
  greyPale: string;
}

export const LIGHT: Palette = {
  page: '#f6f8f8',
  card: '#ffffff',
  hover: '#f1f5f5',
  sunken: '#eef2f3',
  line: '#dde3e6',
  field: '#ffffff',
  fieldLine: '#c3ccd1',
  text: '#17212b',
  muted: '#4a5560',
  placeholder: '#66727d',
  disabled: '#e9edf0',
  disabledText: '#5d6872',
  goodText: '#0e5a2b',
  goodPale: '#dff3e6',
  warnText: '#7a4a00',
  warnPale: '#fdf0d5',
  badText: '#a51d1d',
  badPale: '#fdeaea',
  infoText: '#144b83',
  infoPale: '#e3eefa',
  greyText: '#3d4852',
  greyPale: '#e9edf0',
};

export const DARK: Palette = {
  page: '#0f1518',
  card: '#161e22',
  hover: '#1d272c',
  sunken: '#1b2429',
  line: '#2b373d',
  field: '#121a1d',
  fieldLine: '#46545b',
  text: '#e8eef0',
  muted: '#aab6bc',
  placeholder: '#8a979e',
  disabled: '#263137',
  disabledText: '#9aa6ac',
  goodText: '#9fe0b5',
  goodPale: '#133522',
  warnText: '#f3cd86',
  warnPale: '#3d2e0d',
  badText: '#ffb1ad',
  badPale: '#451d1f',
  infoText: '#a9d0f5',
  infoPale: '#14304a',
  greyText: '#c6d0d5',
  greyPale: '#2a353b',
};
