/** The front door of integrations. Nothing stands in it: no other module may know this one. */
export {};
