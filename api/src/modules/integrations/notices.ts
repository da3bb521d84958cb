import type { NoticeKind } from '../../platform/module.ts';
import type { Words } from '../../platform/problem/problem.ts';

const words = {
  switched_off: [
    { id: 'Integrasi {name} dinonaktifkan', en: 'The integration {name} was switched off' },
    {
      id: 'Dinonaktifkan oleh {by}. Alasan: {reason}. Sinkronisasi terjadwal dilewati sampai integrasi aktif lagi. Apa yang diambil sesudahnya ada di linimasa.',
      en: 'Switched off by {by}. Reason: {reason}. Scheduled runs are skipped until it is on again. Its timeline says what is fetched then.',
    },
  ],
  switched_on: [
    { id: 'Integrasi {name} diaktifkan', en: 'The integration {name} was switched on' },
    {
      id: 'Diaktifkan oleh {by}. Satu sinkronisasi masuk antrean, lalu jadwalnya berjalan lagi.',
      en: 'Switched on by {by}. One run is queued, then its schedule goes on.',
    },
  ],
  returned: [
    { id: 'Integrasi {name} aktif kembali', en: 'The integration {name} is on again' },
    {
      id: 'Waktu nonaktif yang direncanakan sudah habis, jadi sistem mengaktifkannya.',
      en: 'The time for which it was to be off has ended, so the system switched it on.',
    },
  ],
  long_off: [
    {
      id: 'Integrasi {name} sudah {days} hari nonaktif',
      en: 'The integration {name} has been off for {days} days',
    },
    {
      id: 'Dinonaktifkan pada {since} oleh {by}. Alasan: {reason}. Sejak itu {skipped} jadwal dilewati. Aktifkan lagi bila sudah bisa; pengingat ini datang sekali sehari selama nonaktif.',
      en: 'Switched off on {since} by {by}. Reason: {reason}. Since then {skipped} occurrences were skipped. Switch it on again when you can; this reminder comes once a day while it is off.',
    },
  ],
  failing: [
    { id: 'Integrasi {name} bermasalah', en: 'The integration {name} is failing' },
    {
      id: '{count} sinkronisasi berturut-turut gagal. Balai mencoba lagi dengan jeda yang makin panjang. Nonaktifkan bila sistem di sana memang sedang berhenti.',
      en: '{count} runs in a row have failed. Balai tries again with growing pauses. Switch it off if the other side is down.',
    },
  ],
  failed_runs: [
    { id: 'Sinkronisasi {name} gagal', en: 'Runs of {name} have failed' },
    {
      id: '{count} sinkronisasi berturut-turut gagal. Sebabnya ada di riwayat integrasi.',
      en: '{count} runs in a row have failed. The history of the integration says why.',
    },
  ],
  recovered: [
    { id: 'Integrasi {name} pulih', en: 'The integration {name} has recovered' },
    {
      id: 'Sinkronisasi berhasil lagi setelah {count} kali gagal.',
      en: 'A run has succeeded again after {count} failures.',
    },
  ],
  many_rejects: [
    { id: 'Banyak data {name} ditolak', en: 'Many records of {name} were rejected' },
    {
      id: '{rejected} dari {read} data dalam satu halaman melanggar aturan dan disisihkan.',
      en: '{rejected} of the {read} records of one page break a rule and were set aside.',
    },
  ],
  schema_changed: [
    { id: 'Bentuk data {name} berubah', en: 'The data of {name} have changed their form' },
    {
      id: 'Data mentahnya disimpan di antara data yang ditolak. Pembacanya perlu disesuaikan.',
      en: 'The raw data are kept among the rejects. What reads them has to be adapted.',
    },
  ],
  slow: [
    { id: 'Sinkronisasi {name} lama', en: 'A run of {name} takes long' },
    {
      id: 'Sudah berjalan {minutes} menit dan belum selesai.',
      en: 'It has been running for {minutes} minutes and has not ended.',
    },
  ],
  token_refused: [
    { id: '{name} menolak kredensial', en: '{name} refuses the credentials' },
    {
      id: 'Sinkronisasi dihentikan. Periksa kredensialnya di pengaturan integrasi.',
      en: 'The run was stopped. Check the credentials in the settings of the integration.',
    },
  ],
} as const satisfies Readonly<Record<string, readonly [Words, Words]>>;

export type NoticeName = keyof typeof words;

/** What holders of integrations:status are told. */
export const integrationNotices: readonly NoticeKind[] = Object.entries(words).map(
  ([name, [title, body]]) => ({ kind: `integrations.${name}`, title, body, inApp: true, email: true }),
);
