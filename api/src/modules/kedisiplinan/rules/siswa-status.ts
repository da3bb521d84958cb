// Aturan KDS-21: Siswa aktif keluar dari sekolah dengan salah satu alasan dan tanggalnya, dan dapat kembali; catatannya tetap ada.
// Sumber: kedisiplinan, Entities

export const siswaStatuses = ['aktif', 'lulus', 'pindah', 'dikeluarkan', 'lainnya'] as const;
export type SiswaStatus = (typeof siswaStatuses)[number];
export type LeftStatus = Exclude<SiswaStatus, 'aktif'>;

/** Whether somebody of this status is recorded, moved and counted among those at school. */
export function isAtSchool(status: SiswaStatus): boolean {
  return status === 'aktif';
}
