import { IconPencilPlus } from '@tabler/icons-react';
import type { NavEntry } from '../../app/navigation.ts';
import { urls } from '../../app/urls.ts';

const entry = { group: 'kedisiplinan', module: 'kedisiplinan' } as const;

export const kedisiplinanNavigation: readonly NavEntry[] = [
  {
    ...entry,
    id: 'recordPelanggaran',
    label: 'recordPelanggaran',
    href: urls.recordPelanggaran(),
    icon: IconPencilPlus,
    permission: 'pelanggaran:record',
  },
];
