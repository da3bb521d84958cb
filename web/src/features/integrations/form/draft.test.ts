import { describe, expect, it } from 'vitest';
import type { Integration } from '../../../api/integrations.ts';
import {
  emptySettings,
  newIntegration,
  settingsChanges,
  settingsDraft,
  settingsFaults,
  trialOf,
} from './draft.ts';

const seen: Integration = {
  code: 'regnakes',
  name: 'RegNakes',
  connector: 'regnakes',
  base_url: 'https://api.regnakes.example',
  has_credentials: true,
  schedule: '0 2 * * *',
  time_zone: 'Asia/Makassar',
  batch_size: 500,
  status: 'active',
  status_version: 1,
  version: 3,
  health: 'ok',
  inactive: null,
  next_due_at: '2026-11-21T18:00:00Z',
  retry_at: null,
  last_run_at: null,
  last_success_at: null,
  consecutive_failures: 0,
  running: null,
  recent: [],
  open_rejects: 0,
};
const typed = { ...settingsDraft(seen), code: 'hubsdmk', connector: 'hubsdmk' as const };

describe('INT-1 the form of an integration', () => {
  it('tells every wrong field at once', () => {
    expect(settingsFaults(emptySettings('Asia/Jakarta'))).toEqual({
      code: 'codeWrong',
      name: 'nameEmpty',
      connector: 'connectorEmpty',
      base_url: 'urlWrong',
    });
    expect(settingsFaults({ ...typed, schedule: ' ', batch_size: '5001' })).toEqual({
      schedule: 'scheduleEmpty',
      batch_size: 'batchWrong',
    });
  });

  it.each([
    'ftp://x.example',
    'regnakes.example',
    'https://user:pass@x.example',
    'https://',
    'https://x.example?a=1',
  ])('takes %j for no address', (base_url) => {
    expect(settingsFaults({ ...typed, base_url })).toEqual({ base_url: 'urlWrong' });
  });

  it('keeps codes that stand in an address themselves from being taken', () => {
    for (const code of ['new', 'schedule'])
      expect(settingsFaults({ ...typed, code })).toEqual({ code: 'codeReserved' });
  });

  it('credentials come whole or not at all; spaces around them are none of them', () => {
    expect(settingsFaults({ ...typed, client_id: 'a' })).toEqual({ client_secret: 'credentialsAll' });
    expect(
      newIntegration({ ...typed, client_id: ' a ', client_secret: 'b', api_key: 'left over' }).credentials,
    ).toEqual({
      client_id: 'a',
      client_secret: 'b',
    });
    expect(newIntegration(typed)).not.toHaveProperty('credentials');
  });

  it('only what differs is sent, with the version that was seen', () => {
    expect(settingsChanges(seen, settingsDraft(seen))).toBeNull();
    expect(
      settingsChanges(seen, { ...settingsDraft(seen), schedule: '0 3 * * *', batch_size: '1.000' }),
    ).toEqual({
      schedule: '0 3 * * *',
      batch_size: 1000,
      version: 3,
    });
    expect(settingsChanges(seen, { ...settingsDraft(seen), api_key: 'new key' })).toEqual({
      credentials: { api_key: 'new key' },
      version: 3,
    });
  });

  it('a trial is of what stands in the form; the rest is tried as it is stored', () => {
    expect(trialOf(seen, settingsDraft(seen))).toEqual({});
    expect(
      trialOf(seen, { ...settingsDraft(seen), base_url: 'https://other.example', api_key: 'k' }),
    ).toEqual({
      base_url: 'https://other.example',
      credentials: { api_key: 'k' },
    });
  });
});
