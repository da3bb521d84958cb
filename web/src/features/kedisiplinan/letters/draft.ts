import type { NewSurat } from '../../../api/followUps.ts';
import type { SchoolProfile } from '../../../api/rulesSettings.ts';

/** The form of a letter as texts. */
export interface LetterDraft {
  pertemuan_tanggal: string;
  pertemuan_jam: string;
  pertemuan_tempat: string;
  keperluan: string;
}

const DAY_MS = 86_400_000;

/** What the school's profile says for its letters; without it, all is left to the API. */
export function letterBegan(today: string, profile: SchoolProfile | undefined): LetterDraft {
  const days = profile?.pertemuan_hari;
  return {
    pertemuan_tanggal:
      days === undefined ? '' : new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10),
    pertemuan_jam: profile?.pertemuan_jam ?? '',
    pertemuan_tempat: profile?.pertemuan_tempat ?? '',
    keperluan: '',
  };
}

/** What was left empty is left out: the API then takes it from the profile. */
export function letterBody(draft: LetterDraft): NewSurat {
  const said = Object.entries(draft).flatMap(([name, text]: [string, string]) =>
    text.trim() === '' ? [] : [[name, text.trim()] as const],
  );
  return Object.fromEntries(said) as NewSurat;
}
