/** The front door of praktikum. Nothing stands in it: no other module may know this one. */
export {};
