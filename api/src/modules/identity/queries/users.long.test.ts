import { describeUserListPlans } from '../../../../test/support/user-list-plans.ts';

describeUserListPlans(200_000);
