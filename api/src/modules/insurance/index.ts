/** The front door of insurance. Nothing stands in it: no other module may know this one. */
export {};
