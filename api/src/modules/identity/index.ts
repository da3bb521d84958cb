/** The front door of identity. */
export { builtInRoles } from './built-in-roles.ts';
