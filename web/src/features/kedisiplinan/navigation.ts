import type { NavEntry } from '../../app/navigation.ts';

export const kedisiplinanNavigation: readonly NavEntry[] = [];
