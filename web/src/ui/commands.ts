import type { ReactNode } from 'react';

export interface Command {
  id: string;
  label: string;
  group: string;
  icon?: ReactNode;
  /** Other words by which it is found. */
  words?: string;
  run: () => void;
}

export const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Commands in which every typed word begins some word; those whose label begins with the text come first. */
export function matching(commands: readonly Command[], text: string): Command[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...commands];
  const found = commands.filter((command) => {
    const words = plain(`${command.label} ${command.words ?? ''}`).split(/[\s/&·,]+/);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
  const first = (command: Command): number => (plain(command.label).startsWith(wanted[0] ?? '') ? 0 : 1);
  return found.sort((a, b) => first(a) - first(b));
}
