import { identityModule } from './modules/identity/module.ts';
import { insurance } from './modules/insurance/module.ts';
import { integrations } from './modules/integrations/module.ts';
import { kedisiplinan } from './modules/kedisiplinan/module.ts';
import { praktikum } from './modules/praktikum/module.ts';
import { tenancyModule } from './modules/tenancy/module.ts';
import type { Module } from './platform/module.ts';
import { platformModule } from './platform/platform-module.ts';

/** Every module that a process is made of; the roots hand them on. */
export const allModules: readonly Module[] = [
  platformModule,
  tenancyModule,
  identityModule,
  insurance,
  integrations,
  kedisiplinan,
  praktikum,
];
