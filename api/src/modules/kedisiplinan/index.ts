/** The front door of kedisiplinan. Nothing stands in it: no other module may know this one. */
export {};
