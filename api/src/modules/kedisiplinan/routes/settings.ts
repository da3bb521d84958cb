import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { previewSettings } from '../operations/preview-settings.ts';
import { resetSettings } from '../operations/reset-settings.ts';
import { saveSettings } from '../operations/save-settings.ts';
import { settingsHistory } from '../operations/settings-history.ts';
import { showSettings } from '../operations/show-settings.ts';
import {
  historyQuery,
  historyRow,
  previewAnswer,
  previewBody,
  resetAnswer,
  resetBody,
  saveAnswer,
  savedSettings,
  settingsAnswer,
} from './settings-schemas.ts';

export function addSettingsRoutes(router: Router): void {
  router.add({
    method: 'GET',
    path: '/kedisiplinan/settings',
    access: permission('pengaturan_rules:read'),
    summary: 'Every parameter of the rules with its value and its default',
    response: settingsAnswer,
    handler: (call) => call.run((tx) => showSettings(tx)),
  });
  router.add({
    method: 'PUT',
    path: '/kedisiplinan/settings',
    access: permission('pengaturan_rules:write'),
    summary: 'Saves all values at once, for evaluations from now on',
    body: savedSettings,
    response: saveAnswer,
    handler: (call) => call.run((tx) => saveSettings(tx, call.actor.userId, call.body)),
  });
  router.add({
    method: 'POST',
    path: '/kedisiplinan/settings/preview',
    access: permission('pengaturan_rules:write'),
    summary: 'What these values would change; with a period, what they would have done in it. Saves nothing',
    body: previewBody,
    response: previewAnswer,
    idempotent: false,
    handler: (call) => call.run((tx) => previewSettings(tx, call.actor, call.body)),
  });
  router.add({
    method: 'POST',
    path: '/kedisiplinan/settings/reset',
    access: permission('pengaturan_rules:write'),
    summary: 'Puts every value back to its default',
    body: resetBody,
    response: resetAnswer,
    handler: (call) => call.run((tx) => resetSettings(tx, call.actor.userId, call.body.version)),
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/settings/history',
    access: permission('pengaturan_rules:read'),
    summary: 'Changes of the values, newest first',
    query: historyQuery,
    response: Type.Array(historyRow),
    handler: (call) => call.run((tx) => settingsHistory(tx, call.actor, call.query)),
  });
}
