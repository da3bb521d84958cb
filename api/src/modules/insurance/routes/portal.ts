import { permission, signedIn } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { checkEligibility } from '../operations/check-eligibility.ts';
import { showPortal } from '../operations/portal.ts';
import { portalAnswer, portalQuery } from './portal-schemas.ts';
import { eligibilityAnswer, eligibilityQuestion } from './schemas.ts';

export function addPortalRoutes(router: Router): void {
  router.add({
    method: 'GET',
    path: '/insurance/portal',
    access: signedIn,
    summary: 'What the start page of one’s own portal shows; another’s, named by portal, is refused',
    query: portalQuery,
    response: portalAnswer,
    handler: (call) => call.run((tx) => showPortal(tx, call.actor, call.query.portal)),
  });
  router.add({
    method: 'POST',
    path: '/insurance/eligibility',
    access: permission('eligibility:check'),
    summary: 'Whether a member may be treated on a day, by number or NIK; each question is recorded',
    body: eligibilityQuestion,
    response: eligibilityAnswer,
    handler: (call) => call.run((tx) => checkEligibility(tx, call.actor, call.body, call.locale)),
  });
}
