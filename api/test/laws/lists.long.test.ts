import { describeLists } from '../support/lists/describe.ts';

describeLists(200_000);
