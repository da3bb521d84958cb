import {
  guardianPhone,
  NIS_PATTERN,
  tidy,
} from '../../../../../api/src/modules/kedisiplinan/rules/siswa-forms.ts';
import type { ChangedSiswa, NewSiswa, SiswaRow } from '../../../api/kedisiplinan.ts';

/** What is typed into the form; texts as they stand in the fields. */
export interface SiswaDraft {
  nis: string;
  nama: string;
  kelas_id: string;
  wali_nama: string;
  wali_telepon: string;
  wali_email: string;
}

export type SiswaFault = 'nis' | 'nama' | 'kelas' | 'wali' | 'telepon' | 'email';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+62\d{9,12}$/;
const MOST_NAME = 150;

export const emptySiswa = (kelasId = ''): SiswaDraft => ({
  nis: '',
  nama: '',
  kelas_id: kelasId,
  wali_nama: '',
  wali_telepon: '',
  wali_email: '',
});

export const siswaDraft = ({ nis, nama, kelas, wali_murid }: SiswaRow): SiswaDraft => ({
  nis,
  nama,
  kelas_id: kelas.id,
  wali_nama: wali_murid.nama,
  wali_telepon: wali_murid.telepon ?? '',
  wali_email: wali_murid.email ?? '',
});

const named = (text: string): boolean => tidy(text) !== '' && tidy(text).length <= MOST_NAME;

export function siswaFaults(draft: SiswaDraft): Partial<Record<keyof SiswaDraft, SiswaFault>> {
  const telepon = draft.wali_telepon.trim();
  const email = draft.wali_email.trim();
  return {
    ...(new RegExp(NIS_PATTERN).test(draft.nis.trim()) ? {} : { nis: 'nis' }),
    ...(named(draft.nama) ? {} : { nama: 'nama' }),
    ...(draft.kelas_id === '' ? { kelas_id: 'kelas' } : {}),
    ...(named(draft.wali_nama) ? {} : { wali_nama: 'wali' }),
    ...(telepon === '' || PHONE.test(guardianPhone(telepon)) ? {} : { wali_telepon: 'telepon' }),
    ...(email === '' || EMAIL.test(email) ? {} : { wali_email: 'email' }),
  };
}

export function newSiswa(draft: SiswaDraft): NewSiswa {
  const telepon = draft.wali_telepon.trim();
  return {
    nis: draft.nis.trim(),
    nama: tidy(draft.nama),
    kelas_id: draft.kelas_id,
    wali_murid: {
      nama: tidy(draft.wali_nama),
      telepon: telepon === '' ? null : guardianPhone(telepon),
      email: draft.wali_email.trim() || null,
    },
  };
}

/** Only what differs; null: nothing does. */
export function siswaChanges(stored: SiswaRow, draft: SiswaDraft): ChangedSiswa | null {
  const { wali_murid, ...next } = newSiswa(draft);
  const wali = {
    ...(wali_murid.nama === stored.wali_murid.nama ? {} : { nama: wali_murid.nama }),
    ...(wali_murid.telepon === stored.wali_murid.telepon ? {} : { telepon: wali_murid.telepon ?? null }),
    ...(wali_murid.email === stored.wali_murid.email ? {} : { email: wali_murid.email ?? null }),
  };
  const changes = {
    ...(next.nis === stored.nis ? {} : { nis: next.nis }),
    ...(next.nama === stored.nama ? {} : { nama: next.nama }),
    ...(next.kelas_id === stored.kelas.id ? {} : { kelas_id: next.kelas_id }),
    ...(Object.keys(wali).length === 0 ? {} : { wali_murid: wali }),
  };
  return Object.keys(changes).length === 0 ? null : { ...changes, version: stored.version };
}
