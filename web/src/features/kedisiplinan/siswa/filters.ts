import { siswaStatuses } from '../../../../../api/src/modules/kedisiplinan/rules/siswa-status.ts';
import type { SiswaQuery } from '../../../api/kedisiplinan.ts';

/** Parameters of the address that narrow the list, and how it is sorted. */
export const siswaParams = ['q', 'kelas_id', 'status'] as const;

type Values = Readonly<Partial<Record<(typeof siswaParams)[number] | 'sort', string>>>;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the API would refuse is left out. */
export function siswaQueryOf({ q, kelas_id, status, sort }: Values): SiswaQuery {
  const text = q?.trim() ?? '';
  const known = siswaStatuses.find((each) => each === status);
  return {
    ...(text === '' ? {} : { q: text }),
    ...(kelas_id !== undefined && UUID.test(kelas_id) ? { kelas_id } : {}),
    ...(known === undefined ? {} : { status: known }),
    ...(sort === 'poin' ? { sort } : {}),
  };
}

/** Whether anything narrows the list: its order does not. */
export const isNarrowed = ({ sort: _, ...filters }: SiswaQuery): boolean => Object.keys(filters).length > 0;
