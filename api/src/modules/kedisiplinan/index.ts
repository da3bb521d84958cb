/** The front door of kedisiplinan, for the composition roots alone: no other module may know this one. */
export { loadRecords, type Records } from './operations/load-records.ts';
