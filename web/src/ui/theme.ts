import { type CSSVariablesResolver, createTheme, type MantineThemeOverride } from '@mantine/core';
import { rampFromHue } from './colour.ts';
import { DARK, LIGHT, type Palette } from './palette.ts';

const FONT = "'Plus Jakarta Sans Variable', 'Plus Jakarta Sans fallback', system-ui, sans-serif";

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function variables(palette: Palette): Record<string, string> {
  const own = Object.entries(palette).map(([name, value]) => [`--${kebab(name)}`, value] as const);
  return {
    ...Object.fromEntries(own),
    '--mantine-color-body': palette.page,
    '--mantine-color-text': palette.text,
    '--mantine-color-dimmed': palette.muted,
    '--mantine-color-placeholder': palette.placeholder,
    '--mantine-color-error': palette.badText,
    '--mantine-color-default': palette.field,
    '--mantine-color-default-hover': palette.hover,
    '--mantine-color-default-color': palette.text,
    '--mantine-color-default-border': palette.fieldLine,
    '--mantine-color-disabled': palette.disabled,
    '--mantine-color-disabled-color': palette.disabledText,
    '--mantine-color-disabled-border': palette.disabled,
  };
}

/** Our colours as CSS variables, over the library's own, which fail AA. */
export const cssVariables: CSSVariablesResolver = (theme) => {
  const ramp = theme.colors.brand ?? rampFromHue(0);
  return {
    variables: {},
    light: {
      ...variables(LIGHT),
      '--action': ramp[6],
      '--action-hover': ramp[7],
      '--link': ramp[6],
      '--active': ramp[1],
      '--active-text': ramp[8],
      '--mantine-color-brand-filled': ramp[6],
      '--mantine-color-brand-filled-hover': ramp[7],
      '--mantine-primary-color-filled': ramp[6],
      '--mantine-primary-color-filled-hover': ramp[7],
    },
    dark: {
      ...variables(DARK),
      '--action': ramp[5],
      '--action-hover': ramp[6],
      '--link': ramp[3],
      '--active': ramp[9],
      '--active-text': ramp[1],
      '--mantine-color-brand-filled': ramp[5],
      '--mantine-color-brand-filled-hover': ramp[6],
      '--mantine-primary-color-filled': ramp[5],
      '--mantine-primary-color-filled-hover': ramp[6],
    },
  };
};

/** Words that the library's own controls need to have a name; given once, here. */
export interface ThemeWords {
  close: string;
  clear: string;
}

/** The library's theme for a tenant's hue. */
export function makeTheme(hue: number, words: ThemeWords): MantineThemeOverride {
  const closeButtonProps = { 'aria-label': words.close };
  return createTheme({
    colors: { brand: [...rampFromHue(hue)] },
    primaryColor: 'brand',
    primaryShade: { light: 6, dark: 5 },
    white: '#ffffff',
    black: LIGHT.text,
    fontFamily: FONT,
    headings: { fontFamily: FONT, fontWeight: '600' },
    defaultRadius: 8,
    cursorType: 'pointer',
    respectReducedMotion: true,
    components: {
      // The hint below the field, so that fields side by side stay in line.
      InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
      CloseButton: { defaultProps: closeButtonProps },
      ModalCloseButton: { defaultProps: closeButtonProps },
      DrawerCloseButton: { defaultProps: closeButtonProps },
      Combobox: { defaultProps: { shadow: 'sm' } },
      Menu: { defaultProps: { shadow: 'sm' } },
      Select: { defaultProps: { clearButtonProps: { 'aria-label': words.clear } } },
      MultiSelect: { defaultProps: { clearButtonProps: { 'aria-label': words.clear } } },
    },
  });
}
