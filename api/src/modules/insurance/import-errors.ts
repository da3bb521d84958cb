import type { WordTable } from '../../platform/problem/problem.ts';

/** What only an import of members says of a cell. */
export const importFieldWords = {
  POLICY_OUT_OF_REACH: {
    id: 'Tidak ada polis ini di dalam batas akses Anda.',
    en: 'There is no such policy within what your access is limited to.',
  },
  NUMBER_OUT_OF_REACH: {
    id: 'Nomor ini di luar batas akses Anda.',
    en: 'This number is outside what your access is limited to.',
  },
  CLIENT_OF_POLICY: {
    id: 'Polis ini milik klien {client}. Samakan, atau kosongkan kolom ini.',
    en: 'This policy belongs to client {client}. Write that, or leave the cell empty.',
  },
} as const satisfies WordTable;

declare module '../../platform/problem/problem.ts' {
  interface FieldCodes {
    insuranceImports: keyof typeof importFieldWords;
  }
}
