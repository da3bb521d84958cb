import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notify } from '../../../platform/notices/notify.ts';
import type { JenisFields } from '../repository/jenis.ts';
import type { KelasFields } from '../repository/kelas.ts';
import { hasKelas, insertTables } from '../repository/load.ts';
import { type ProfilFields, writeProfil } from '../repository/profil.ts';
import type { SiswaFields } from '../repository/siswa.ts';
import type { SiswaState } from '../repository/state.ts';
import { defaults, parameters, type Settings } from '../rules/parameter.ts';
import { nameKey } from '../rules/siswa-forms.ts';
import type { SiswaStatus } from '../rules/siswa-status.ts';
import { changesOf } from './compare-settings.ts';
import type { History } from './history.ts';
import { lettersOf } from './load-letters.ts';
import { forgetSettings } from './read-settings.ts';
import { replayHistory } from './replay-history.ts';
import { checkedSettings } from './save-settings.ts';

/** A school that begins with a past. */
export interface Records extends Omit<History, 'saves' | 'now'> {
  readonly profil: ProfilFields;
  /** Where the day of a letter is counted. */
  readonly timeZone: string;
  readonly kelas: readonly KelasFields[];
  readonly jenis: readonly Omit<JenisFields, 'nama_kunci' | 'aktif'>[];
  readonly siswa: readonly (Omit<SiswaFields, 'nama_kunci' | 'kelas_id'> & {
    readonly kelas: string;
    readonly status: SiswaStatus;
    readonly keluar_pada: string | null;
  })[];
  /** How the settings were changed, in order. */
  readonly saves: readonly {
    readonly pada: Date;
    readonly oleh: string;
    readonly catatan: string | null;
    readonly change: Partial<Settings>;
  }[];
}

/**
 * Loads a school at once, with all that its past has led to: decided by the rules as if it had been recorded then.
 * @returns false, and nothing is done, where there are classes already
 */
export async function loadRecords(tx: Tx, records: Records): Promise<boolean> {
  if (await hasKelas(tx)) return false;
  const stamps = { created_at: tx.now, updated_at: tx.now };
  const kelas = records.kelas.map((one) => ({ ...one, id: newId(), ...stamps }));
  const jenis = records.jenis.map((one) => ({
    ...one,
    id: newId(),
    nama_kunci: nameKey(one.nama),
    aktif: true,
    ...stamps,
  }));
  const kelasIds = new Map(kelas.map(({ nama, id }) => [nama, id]));
  const siswa = records.siswa.map((one) => stateOf(one, kelasIds));
  const saved = savesOf(records.saves);
  const played = replayHistory(
    { ...records, saves: saved.held, now: tx.now },
    { siswa, kelas: kelasIds, jenis: new Map(jenis.map((one) => [one.nama, one])) },
  );
  const states = new Map(played.siswa.map((one) => [one.nis, one]));
  await writeProfil(tx, records.profil, 1);
  await insertTables(tx, {
    kelas,
    jenis_pelanggaran: jenis,
    siswa: records.siswa.map(({ kelas: _, ...one }) => {
      const {
        violations: _rows,
        decisions: _made,
        open: _open,
        due: _due,
        kelas_nama: _name,
        ...state
      } = {
        ...under(states, one.nis),
      };
      return { ...one, ...state, nama_kunci: nameKey(one.nama), ...stamps };
    }),
    ...saved.tables,
    pelanggaran: played.pelanggaran,
    tindak_lanjut: played.tindak_lanjut.map((one) => ({ ...one, bawaan: false, ditarik: false })),
    tindak_lanjut_langkah: played.langkah.map((one) => ({ ...one, id: newId() })),
    keputusan: played.keputusan,
    ...(await lettersOf(tx, records, played.surat, { kelas, siswaIds: states })),
  });
  await forgetSettings(tx);
  await tellWhoApproves(tx, played);
  await audit(tx, {
    action: 'kedisiplinan.loaded',
    resource: 'kedisiplinan',
    details: {
      kelas: kelas.length,
      jenis: jenis.length,
      siswa: siswa.length,
      pelanggaran: played.pelanggaran.length,
      tindak_lanjut: played.tindak_lanjut.length,
      surat: played.surat.length,
    },
  });
  return true;
}

function under<Row>(rows: ReadonlyMap<string, Row>, key: string): Row {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`nothing under ${key}`);
  return row;
}

function stateOf(
  { nis, nama, kelas, status }: Records['siswa'][number],
  kelasIds: ReadonlyMap<string, string>,
): SiswaState {
  return {
    id: newId(),
    nis,
    nama,
    kelas_id: under(kelasIds, kelas),
    kelas_nama: kelas,
    status,
    total_poin: 0,
    jumlah_atribut: 0,
    jumlah_alfa: 0,
    band_terakhir: 0,
    atribut_terakhir: 0,
    alfa_terakhir: 0,
  };
}

/** What held when, from the defaults on, and the rows that saving it has left. */
function savesOf(saves: Records['saves']) {
  const held: History['saves'][number][] = [{ pada: new Date(0), versi: 0, settings: defaults }];
  const versions = [];
  const history = [];
  const setBy = new Map<string, { readonly pada: Date; readonly oleh: string }>();
  let settings = defaults;
  for (const [at, { pada, oleh, catatan, change }] of saves.entries()) {
    const versi = at + 1;
    const nilai = checkedSettings({ ...settings, ...change });
    for (const { key, old, new: fresh } of changesOf(settings, nilai)) {
      setBy.set(key, { pada, oleh });
      history.push({
        id: newId(),
        versi,
        setting_key: key,
        old_value: old,
        new_value: fresh,
        changed_by: oleh,
        changed_at: pada,
        notes: catatan,
      });
    }
    settings = nilai;
    versions.push({ versi, nilai, jenis: 'simpan', oleh, pada, catatan });
    held.push({ pada, versi, settings });
  }
  const [first] = saves;
  const rows = !first
    ? []
    : parameters.map(({ key, kategori, bantuan }) => ({
        id: newId(),
        key,
        value: settings[key],
        description: bantuan.id,
        category: kategori,
        updated_by: setBy.get(key)?.oleh ?? null,
        updated_at: setBy.get(key)?.pada ?? first.pada,
        created_at: first.pada,
      }));
  return {
    held,
    tables: { settings_versi: versions, rules_engine_settings: rows, rules_engine_settings_history: history },
  };
}

/** Those who approve have been told of what waits for them. */
async function tellWhoApproves(tx: Tx, played: ReturnType<typeof replayHistory>): Promise<void> {
  const readers = await tx.env.people.holders(tx, 'tindak_lanjut:approve');
  const siswa = new Map(played.siswa.map((one) => [one.id, one]));
  if (readers.length === 0) return;
  for (const { id, siswa_id, status } of played.tindak_lanjut) {
    if (status !== 'menunggu_persetujuan') continue;
    const { nama, kelas_nama } = under(siswa, siswa_id);
    const params = { siswa: nama, kelas: kelas_nama };
    await notify(tx, readers, 'kedisiplinan.surat_menunggu', params, `/kedisiplinan/tindak-lanjut/${id}`);
  }
}
