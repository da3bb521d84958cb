// The shapes of the settings of kedisiplinan: thresholds, their history, the rules per kind, the school's profile.
import type { Answer, Body, Row } from './shapes.ts';

export type RulesSettings = Answer<'/api/kedisiplinan/settings', 'get'>;
export type SettingsPreview = Answer<'/api/kedisiplinan/settings/preview', 'post'>;
export type SettingsCase = SettingsPreview['cases'][number];
export type SettingsImpact = NonNullable<SettingsPreview['impact']>;
export type SettingsSaved = Answer<'/api/kedisiplinan/settings', 'put'>;
export type SettingsReset = Answer<'/api/kedisiplinan/settings/reset', 'post'>;
export type HistoryRow = Row<'/api/kedisiplinan/settings/history'>;
export type AturanAnswer = Answer<'/api/kedisiplinan/aturan', 'get'>;
export type AturanVersion = Row<'/api/kedisiplinan/aturan/versi'>;
export type SchoolProfile = Answer<'/api/kedisiplinan/profil', 'get'>;
export type SchoolProfileChange = Body<'/api/kedisiplinan/profil', 'put'>;
