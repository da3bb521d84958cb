import { IconAdjustmentsHorizontal, IconBuildingBank } from '@tabler/icons-react';
import type { NavEntry } from '../../../app/navigation.ts';
import { urls } from '../../../app/urls.ts';

const entry = { group: 'kedisiplinan', module: 'kedisiplinan' } as const;

export const rulesSettingsNavigation: readonly NavEntry[] = [
  {
    ...entry,
    id: 'rulesEngine',
    label: 'rulesEngine',
    href: urls.rulesSettings(),
    icon: IconAdjustmentsHorizontal,
    permission: 'pengaturan_rules:read',
  },
  {
    ...entry,
    id: 'schoolProfile',
    label: 'schoolProfile',
    href: urls.schoolProfile(),
    icon: IconBuildingBank,
    permission: 'profil_sekolah:read',
  },
];
