import type { SchoolProfile, SchoolProfileChange } from '../../../api/rulesSettings.ts';
import { typedIn } from '../../../app/drafts.ts';

const texts = [
  'nama',
  'bidang_keahlian',
  'alamat',
  'kota',
  'telepon',
  'email',
  'akreditasi',
  'npsn',
  'nss',
  'kode_arsip',
  'singkatan',
  'kepala_nama',
  'kepala_nip',
  'waka_nama',
  'waka_nip',
  'pertemuan_tempat',
  'pertemuan_jam',
] as const;
export type TextField = (typeof texts)[number];
export type ProfileField = TextField | 'kop' | 'pertemuan_hari' | 'poin_sejak';

/** The profile as its inputs hold it: the lines of the letterhead as lines, an empty day for none. */
export type ProfileDraft = Record<ProfileField, string>;

const KOP_LINES = 5;
const KOP_LETTERS = 150;
const MOST_DAYS = 60;
const lines = (kop: string): string[] =>
  kop
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function profileDraft(profile: SchoolProfile): ProfileDraft {
  return {
    ...(Object.fromEntries(texts.map((name) => [name, profile[name]])) as Record<TextField, string>),
    pertemuan_jam: profile.pertemuan_jam.slice(0, 'hh:mm'.length),
    kop: profile.kop.join('\n'),
    pertemuan_hari: String(profile.pertemuan_hari),
    poin_sejak: profile.poin_sejak ?? '',
  };
}

export type ProfileFault = 'required' | 'daysWrong' | 'kopMany';

/** What is wrong before anything is sent; forms of numbers and addresses are the API's to tell. */
export function profileFaults(draft: ProfileDraft): Partial<Record<ProfileField, ProfileFault>> {
  const faults: Partial<Record<ProfileField, ProfileFault>> = {};
  for (const name of ['kode_arsip', 'pertemuan_tempat', 'pertemuan_jam'] as const)
    if (draft[name].trim() === '') faults[name] = 'required';
  const days = draft.pertemuan_hari.trim();
  if (!/^\d{1,2}$/.test(days) || Number(days) > MOST_DAYS) faults.pertemuan_hari = 'daysWrong';
  const kop = lines(draft.kop);
  if (kop.length > KOP_LINES || kop.some((line) => line.length > KOP_LETTERS)) faults.kop = 'kopMany';
  return faults;
}

/** What differs from the stored profile, for the API; null where nothing does. */
export function profileChange(stored: SchoolProfile, draft: ProfileDraft): SchoolProfileChange | null {
  const began = profileDraft(stored);
  const trimmed = Object.fromEntries(
    Object.entries(draft).map(([name, text]) => [name, text.trim()]),
  ) as ProfileDraft;
  const { kop, pertemuan_hari, poin_sejak, ...rest } = typedIn(began, trimmed, []);
  const change = {
    ...rest,
    ...(kop === undefined ? {} : { kop: lines(kop) }),
    ...(pertemuan_hari === undefined ? {} : { pertemuan_hari: Number(pertemuan_hari) }),
    ...(poin_sejak === undefined ? {} : { poin_sejak: poin_sejak === '' ? null : poin_sejak }),
  };
  return Object.keys(change).length === 0 ? null : { ...change, version: stored.version };
}

/** What was typed, on a profile that somebody else has stored meanwhile. */
export function profileOnto(draft: ProfileDraft, old: SchoolProfile, fresh: SchoolProfile): ProfileDraft {
  return { ...profileDraft(fresh), ...typedIn(profileDraft(old), draft, []) };
}
