// The rules that decide on the server, as the pages of the settings use them.
export {
  type ContohKasus,
  contohKasus,
} from '../../../../../api/src/modules/kedisiplinan/rules/contoh-kasus.ts';
export type { Langkah } from '../../../../../api/src/modules/kedisiplinan/rules/evaluate.ts';
export {
  defaults,
  type Kategori,
  type Locale,
  type Parameter,
  type ParameterKey,
  parameters,
  type Settings,
} from '../../../../../api/src/modules/kedisiplinan/rules/parameter.ts';
export { settingsMessage } from '../../../../../api/src/modules/kedisiplinan/rules/settings-words.ts';
export {
  readNumber,
  significant,
  validateSettings,
} from '../../../../../api/src/modules/kedisiplinan/rules/validate-settings.ts';
