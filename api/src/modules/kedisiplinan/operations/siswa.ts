import { isPhone } from '../../../kernel/phone.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type FieldError, Problem } from '../../../platform/problem/problem.ts';
import {
  deleteSiswa,
  insertSiswa,
  letGo,
  lockSiswa,
  placeSiswa,
  type SiswaFields,
  type StoredSiswa,
  updateSiswa,
} from '../repository/siswa.ts';
import { guardianPhone, nameKey, tidy } from '../rules/siswa-forms.ts';
import type { LeftStatus } from '../rules/siswa-status.ts';
import { reaches, reachOf } from './reach.ts';
import { differences, refuseStale, requirePast, unlessUsed, withFree } from './records.ts';
import { readSiswa } from './show-siswa.ts';

interface Guardian {
  readonly nama: string;
  readonly telepon?: string | null | undefined;
  readonly email?: string | null | undefined;
}
export interface NewSiswa {
  readonly nis: string;
  readonly nama: string;
  readonly kelas_id: string;
  readonly wali_murid: Guardian;
}
export interface ChangedSiswa {
  readonly nis?: string | undefined;
  readonly nama?: string | undefined;
  readonly kelas_id?: string | undefined;
  readonly wali_murid?: Partial<Guardian> | undefined;
  readonly version?: number | undefined;
}

const constraints = {
  one_siswa_per_nis: ['nis', 'TAKEN'],
  siswa_in_a_kelas: ['kelas_id', 'NOT_THERE'],
} as const;

/** @throws Problem VALIDATION_FAILED */
export async function createSiswa(tx: Tx, actor: Actor, given: NewSiswa) {
  const fields = { wali_telepon: null, wali_email: null, ...fieldsOf(given) } as SiswaFields;
  await requireKelas(tx, actor, given.kelas_id);
  const id = newId(tx.now.getTime());
  await withFree(tx, constraints, () => insertSiswa(tx, { id, ...fields }));
  await audit(tx, {
    action: 'siswa.created',
    resource: 'siswa',
    resourceId: id,
    details: { kelas_id: fields.kelas_id },
    personal: personal(fields),
  });
  return readSiswa(tx, actor, id);
}

/** @throws Problem NOT_FOUND, VERSION_CONFLICT, VALIDATION_FAILED */
export async function changeSiswa(tx: Tx, actor: Actor, id: string, { version, ...given }: ChangedSiswa) {
  const stored = await lockInReach(tx, actor, id);
  const { old, fresh } = differences<SiswaFields>(stored, { ...fieldsOf(given), version });
  if (fresh.kelas_id !== undefined) await requireKelas(tx, actor, fresh.kelas_id);
  if (Object.keys(fresh).length > 0) {
    await withFree(tx, constraints, () => updateSiswa(tx, id, fresh));
    await audit(tx, {
      action: 'siswa.changed',
      resource: 'siswa',
      resourceId: id,
      details: {
        fields: Object.keys(fresh).filter((field) => field !== 'nama_kunci'),
        ...(fresh.kelas_id === undefined ? {} : { kelas_dari: old.kelas_id, kelas_ke: fresh.kelas_id }),
      },
      personal: { nis: stored.nis, old: personal(old), new: personal(fresh) },
    });
  }
  return readSiswa(tx, actor, id);
}

/** Leaves school, or left it otherwise than was recorded. @throws Problem NOT_FOUND, VERSION_CONFLICT, VALIDATION_FAILED */
export async function letSiswaGo(
  tx: Tx,
  actor: Actor,
  id: string,
  { status, tanggal, version }: { status: LeftStatus; tanggal: string; version?: number },
) {
  requirePast(tx, actor, 'tanggal', tanggal);
  const stored = await lockInReach(tx, actor, id);
  refuseStale(stored, version);
  if (stored.status !== status || stored.keluar_pada !== tanggal) {
    await letGo(tx, [id], status, tanggal);
    await audit(tx, {
      action: 'siswa.left',
      resource: 'siswa',
      resourceId: id,
      details: {
        old: { status: stored.status, tanggal: stored.keluar_pada },
        new: { status, tanggal },
      },
    });
  }
  return readSiswa(tx, actor, id);
}

/** Comes back to school, into a class. @throws Problem NOT_FOUND, VERSION_CONFLICT, VALIDATION_FAILED */
export async function takeSiswaBack(
  tx: Tx,
  actor: Actor,
  id: string,
  { kelas_id, version }: { kelas_id?: string; version?: number },
) {
  const stored = await lockInReach(tx, actor, id);
  refuseStale(stored, version);
  const kelas = kelas_id ?? stored.kelas_id;
  await requireKelas(tx, actor, kelas);
  if (stored.status !== 'aktif') {
    await withFree(tx, constraints, () => placeSiswa(tx, [id], kelas));
    await audit(tx, {
      action: 'siswa.returned',
      resource: 'siswa',
      resourceId: id,
      details: {
        old: { status: stored.status, tanggal: stored.keluar_pada, kelas_id: stored.kelas_id },
        new: { status: 'aktif', kelas_id: kelas },
      },
    });
  }
  return readSiswa(tx, actor, id);
}

/** @throws Problem NOT_FOUND, SISWA_HAS_RECORDS */
export async function deleteUnusedSiswa(tx: Tx, actor: Actor, id: string): Promise<null> {
  const stored = await lockInReach(tx, actor, id);
  await unlessUsed(tx, ['pelanggaran_of_a_siswa', 'tindak_lanjut_of_a_siswa'], 'SISWA_HAS_RECORDS', () =>
    deleteSiswa(tx, id),
  );
  await audit(tx, {
    action: 'siswa.deleted',
    resource: 'siswa',
    resourceId: id,
    details: { kelas_id: stored.kelas_id },
    personal: personal(stored),
  });
  return null;
}

async function lockInReach(tx: Tx, actor: Actor, id: string): Promise<StoredSiswa> {
  const stored = await lockSiswa(tx, await reachOf(tx, actor), id);
  if (!stored) throw new Problem('NOT_FOUND');
  return stored;
}

/** A class out of reach is answered like one that is not there; whether it is, the foreign key says. */
async function requireKelas(tx: Tx, actor: Actor, kelasId: string): Promise<void> {
  if (!reaches(await reachOf(tx, actor), kelasId))
    throw Problem.invalid({ kelas_id: [{ code: 'NOT_THERE' }] });
}

/** The columns of what is given, all faults of it at once. @throws Problem VALIDATION_FAILED */
function fieldsOf({ nis, nama, kelas_id, wali_murid: wali }: ChangedSiswa): Partial<SiswaFields> {
  const faults: Record<string, FieldError[]> = {};
  const name = (text: string, field: string) => {
    if (tidy(text) === '') faults[field] = [{ code: 'REQUIRED' }];
    return tidy(text);
  };
  const phone = (text: string | null) => {
    const number = text === null || tidy(text) === '' ? null : guardianPhone(text);
    if (number !== null && !isPhone(number)) faults['wali_murid.telepon'] = [{ code: 'PHONE_FORM' }];
    return number;
  };
  const fields = {
    ...(nis === undefined ? {} : { nis }),
    ...(nama === undefined ? {} : { nama: name(nama, 'nama'), nama_kunci: nameKey(nama) }),
    ...(kelas_id === undefined ? {} : { kelas_id }),
    ...(wali?.nama === undefined ? {} : { wali_nama: name(wali.nama, 'wali_murid.nama') }),
    ...(wali?.telepon === undefined ? {} : { wali_telepon: phone(wali.telepon) }),
    ...(wali?.email === undefined ? {} : { wali_email: wali.email || null }),
  };
  if (Object.keys(faults).length > 0) throw Problem.invalid(faults);
  return fields;
}

/** What of a row is somebody's, for the part of the trail that can be erased. */
function personal({ nis, nama, wali_nama, wali_telepon, wali_email }: Partial<SiswaFields>) {
  return { nis, nama, wali_nama, wali_telepon, wali_email };
}
