import { useState } from 'react';
import type { Secret } from '../ui/FilterBar.tsx';

const NIK = /^\d{16}$/;

/** The sixteen digits of a NIK as typed or pasted, with blanks between them or without; null for anything else. */
export function nikOf(text: string | undefined): string | null {
  const digits = text?.replaceAll(' ', '') ?? '';
  return NIK.test(digits) ? digits : null;
}

/** A NIK that a list is searched for: it lives as long as the page and stays out of the address, which is kept. */
export function useNikSearch(): Secret {
  const [value, set] = useState('');
  return { is: (text) => nikOf(text) !== null, value, set };
}
