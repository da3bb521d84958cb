import type { ReactNode } from 'react';
import css from './Chip.module.css';

export type ChipTone = 'good' | 'warn' | 'bad' | 'info' | 'grey';

/** A state in a word; the colour only helps. */
export function Chip({ tone = 'grey', children }: { tone?: ChipTone; children: ReactNode }) {
  return (
    <span className={css.chip} data-tone={tone}>
      {children}
    </span>
  );
}

interface StatusProps<Status extends string> {
  status: Status;
  tones: Readonly<Record<Status, ChipTone>>;
  words: Readonly<Record<Status, string>>;
}

/** A chip of a closed set of states: a state without a word or a tone does not compile. */
export function StatusChip<Status extends string>({ status, tones, words }: StatusProps<Status>) {
  return <Chip tone={tones[status]}>{words[status]}</Chip>;
}
