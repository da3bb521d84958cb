import { useSyncExternalStore } from 'react';

export interface Toast {
  id: number;
  text: string;
  tone: 'good' | 'bad';
  undo?: () => void;
}

const SHOWN_MS = 6000;
const SHOWN_WITH_UNDO_MS = 10_000;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

interface Options {
  tone?: Toast['tone'];
  /** Takes it back; shown as a button, in place of a question asked before. */
  undo?: () => void;
}

/** A word in the corner about what was just done; it goes by itself. */
export function showToast(text: string, { tone = 'good', undo }: Options = {}): number {
  lastId += 1;
  const id = lastId;
  publish([...toasts.slice(-2), { id, text, tone, ...(undo ? { undo } : {}) }]);
  setTimeout(() => dismissToast(id), undo ? SHOWN_WITH_UNDO_MS : SHOWN_MS);
  return id;
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useToasts = (): readonly Toast[] => useSyncExternalStore(subscribe, () => toasts);
