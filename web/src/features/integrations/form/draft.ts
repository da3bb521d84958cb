import type {
  ChangedIntegration,
  ConnectionTest,
  ConnectorName,
  Integration,
  NewIntegration,
} from '../../../api/integrations.ts';

/** What is typed into the form; texts as they stand in the fields. */
export interface SettingsDraft {
  code: string;
  name: string;
  connector: ConnectorName | '';
  base_url: string;
  schedule: string;
  time_zone: string;
  batch_size: string;
  api_key: string;
  client_id: string;
  client_secret: string;
}

export type Secret = 'api_key' | 'client_id' | 'client_secret';

const secretsOfConnector: Readonly<Record<ConnectorName, readonly Secret[]>> = {
  regnakes: ['api_key'],
  hubsdmk: ['client_id', 'client_secret'],
  satusehat: ['client_id', 'client_secret'],
};

/** What a source asks for, so that one may read from it. */
export const secretsOf = (connector: ConnectorName | ''): readonly Secret[] =>
  connector === '' ? [] : secretsOfConnector[connector];

/** What is never kept in a browser. */
export const secrets: readonly Secret[] = ['api_key', 'client_id', 'client_secret'];

export type SettingsFault =
  | 'codeWrong'
  | 'codeReserved'
  | 'nameEmpty'
  | 'connectorEmpty'
  | 'urlWrong'
  | 'scheduleEmpty'
  | 'batchWrong'
  | 'credentialsAll';

const CODE = /^[a-z][a-z0-9-]{1,29}$/;
/** Words that stand in an address where a code could. */
const RESERVED: readonly string[] = ['new', 'schedule'];
const MOST_BATCH = 5000;

const batchOf = (text: string): number | null => {
  const digits = text.trim().replaceAll(/[.,]/g, '');
  return /^\d{1,4}$/.test(digits) && Number(digits) >= 1 && Number(digits) <= MOST_BATCH
    ? Number(digits)
    : null;
};

function isAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || text.length > 300) return false;
  try {
    const { username, password, hostname, search, hash } = new URL(text);
    return username === '' && password === '' && hostname !== '' && search === '' && hash === '';
  } catch {
    return false;
  }
}

/** Whether only a part of what the source asks for is filled in. */
function isHalf(draft: SettingsDraft): boolean {
  const wanted = secretsOf(draft.connector);
  const filled = wanted.filter((secret) => draft[secret].trim() !== '');
  return filled.length > 0 && filled.length < wanted.length;
}

export function settingsFaults(draft: SettingsDraft): Partial<Record<keyof SettingsDraft, SettingsFault>> {
  const code = draft.code.trim();
  const missing = isHalf(draft)
    ? secretsOf(draft.connector).filter((secret) => draft[secret].trim() === '')
    : [];
  return {
    ...(CODE.test(code) ? {} : { code: 'codeWrong' as const }),
    ...(RESERVED.includes(code) ? { code: 'codeReserved' as const } : {}),
    ...(draft.name.trim() === '' ? { name: 'nameEmpty' as const } : {}),
    ...(draft.connector === '' ? { connector: 'connectorEmpty' as const } : {}),
    ...(isAddress(draft.base_url.trim()) ? {} : { base_url: 'urlWrong' as const }),
    ...(draft.schedule.trim() === '' ? { schedule: 'scheduleEmpty' as const } : {}),
    ...(batchOf(draft.batch_size) === null ? { batch_size: 'batchWrong' as const } : {}),
    ...Object.fromEntries(missing.map((secret) => [secret, 'credentialsAll' as const])),
  };
}

/** The credentials that were typed; nothing where none were, so that what is stored stays. */
function credentialsOf(draft: SettingsDraft): { credentials?: Partial<Record<Secret, string>> } {
  const typed = secretsOf(draft.connector).filter((secret) => draft[secret].trim() !== '');
  if (typed.length === 0) return {};
  return { credentials: Object.fromEntries(typed.map((secret) => [secret, draft[secret].trim()])) };
}

export const newIntegration = (draft: SettingsDraft): NewIntegration => ({
  code: draft.code.trim(),
  name: draft.name.trim(),
  connector: draft.connector === '' ? 'regnakes' : draft.connector,
  base_url: draft.base_url.trim(),
  schedule: draft.schedule.trim(),
  time_zone: draft.time_zone,
  batch_size: batchOf(draft.batch_size) ?? 500,
  ...credentialsOf(draft),
});

export const settingsDraft = (integration: Integration): SettingsDraft => ({
  code: integration.code,
  name: integration.name,
  connector: integration.connector,
  base_url: integration.base_url,
  schedule: integration.schedule,
  time_zone: integration.time_zone,
  batch_size: String(integration.batch_size),
  api_key: '',
  client_id: '',
  client_secret: '',
});

export const emptySettings = (timeZone: string): SettingsDraft => ({
  code: '',
  name: '',
  connector: '',
  base_url: '',
  schedule: '0 2 * * *',
  time_zone: timeZone,
  batch_size: '500',
  api_key: '',
  client_id: '',
  client_secret: '',
});

const settings = ['name', 'base_url', 'schedule', 'time_zone', 'batch_size'] as const;

/** Only what differs is sent, with the version that was seen. Null where nothing does. */
export function settingsChanges(seen: Integration, draft: SettingsDraft): ChangedIntegration | null {
  const next = newIntegration(draft);
  const changed = settings.filter((field) => next[field] !== seen[field]);
  const credentials = credentialsOf(draft);
  if (changed.length === 0 && credentials.credentials === undefined) return null;
  return {
    ...Object.fromEntries(changed.map((field) => [field, next[field]])),
    ...credentials,
    version: seen.version,
  };
}

/** What is tried: as it stands in the form, saved or not; what is not typed is tried as it is stored. */
export function trialOf(seen: Integration, draft: SettingsDraft): ConnectionTest {
  const base_url = draft.base_url.trim();
  return { ...(base_url === seen.base_url ? {} : { base_url }), ...credentialsOf(draft) };
}
