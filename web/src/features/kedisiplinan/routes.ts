import { createRoute } from '@tanstack/react-router';
import { needs } from '../../app/needs.ts';
import { page } from '../../app/page.ts';
import { shellRoute } from '../../app/roots.tsx';
import { urls } from '../../app/urls.ts';

const parent = () => shellRoute;
const module = 'kedisiplinan';

const recording = createRoute({
  getParentRoute: parent,
  path: urls.recordPelanggaran(),
  beforeLoad: needs({ permission: 'pelanggaran:record', module }),
  component: page(
    () => import('./records/new/RecordPage.tsx'),
    'RecordPage',
    'kedisiplinanRecords',
    'kedisiplinanWords',
  ),
});

export const kedisiplinanRoutes = [recording];

/** What anybody may open: whether a letter is genuine. */
export const kedisiplinanPublicRoutes = [];
