import '@fontsource-variable/plus-jakarta-sans/wght.css';
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import './base.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_HUE } from './colour.ts';
import { cssVariables, makeTheme } from './theme.ts';

const schemes = localStorageColorSchemeManager({ key: 'balai.scheme' });

interface Props {
  /** The tenant's hue in degrees; Balai's teal where it has none. */
  hue?: number | undefined;
  children: ReactNode;
}

/** Colours, type and the words of close buttons for everything below it. */
export function AppProvider({ hue = DEFAULT_HUE, children }: Props) {
  const { t } = useTranslation();
  const theme = useMemo(() => makeTheme(hue, { close: t('close'), clear: t('clear') }), [hue, t]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  );
}
