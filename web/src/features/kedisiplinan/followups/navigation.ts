import { IconChartBar, IconClipboardCheck, IconMail } from '@tabler/icons-react';
import type { NavEntry } from '../../../app/navigation.ts';
import { urls } from '../../../app/urls.ts';

const entry = { group: 'kedisiplinan', module: 'kedisiplinan' } as const;

export const followUpNavigation: readonly NavEntry[] = [
  {
    ...entry,
    id: 'tindakLanjut',
    label: 'tindakLanjut',
    href: urls.tindakLanjut(),
    icon: IconClipboardCheck,
    permission: 'tindak_lanjut:read',
  },
  {
    ...entry,
    id: 'surat',
    label: 'surat',
    href: urls.surat(),
    icon: IconMail,
    permission: 'surat:read',
  },
  {
    ...entry,
    id: 'kedisiplinanDashboard',
    label: 'kedisiplinanDashboard',
    href: urls.kedisiplinanDashboard(),
    icon: IconChartBar,
    permission: 'kedisiplinan_dashboard:read',
  },
];
