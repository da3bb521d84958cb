import {
  IconAlertCircle,
  IconListDetails,
  IconPencilPlus,
  IconSchool,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { NavEntry } from '../../app/navigation.ts';
import { urls } from '../../app/urls.ts';
import { followUpNavigation } from './followups/navigation.ts';
import { rulesSettingsNavigation } from './settings/navigation.ts';

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
  {
    ...entry,
    id: 'pelanggaran',
    label: 'pelanggaran',
    href: urls.pelanggaran(),
    icon: IconAlertCircle,
    permission: 'pelanggaran:read',
  },
  ...followUpNavigation,
  {
    ...entry,
    id: 'siswa',
    label: 'siswa',
    href: urls.siswa(),
    icon: IconSchool,
    permission: 'siswa:read',
  },
  {
    ...entry,
    id: 'kelas',
    label: 'kelas',
    href: urls.kelas(),
    icon: IconUsersGroup,
    permission: 'kelas:read',
  },
  {
    ...entry,
    id: 'jenisPelanggaran',
    label: 'jenisPelanggaran',
    href: urls.jenisPelanggaran(),
    icon: IconListDetails,
    permission: 'jenis_pelanggaran:read',
  },
  ...rulesSettingsNavigation,
];
