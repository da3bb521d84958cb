/** The front door of integrations, for the composition roots alone: no other module may know this one. */
export { type LoadedIntegration, loadIntegrations } from './operations/load-integrations.ts';
