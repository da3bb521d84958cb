import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';

export type Scheme = 'auto' | 'light' | 'dark';

interface SchemeChoice {
  /** What the reader chose. */
  scheme: Scheme;
  /** What is shown now. */
  shown: 'light' | 'dark';
  setScheme: (scheme: Scheme) => void;
}

export function useScheme(): SchemeChoice {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme('light');
  return { scheme: colorScheme, shown, setScheme: setColorScheme };
}
