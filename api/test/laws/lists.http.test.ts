import { describeLists } from '../support/lists/describe.ts';

describeLists(20_000);
