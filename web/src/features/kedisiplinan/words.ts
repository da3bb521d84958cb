import { useTranslation } from 'react-i18next';
import type { Kategori, SiswaStatus, Surat, TindakLanjutStatus } from '../../api/kedisiplinan.ts';
import type { ChipTone } from '../../ui/Chip.tsx';

export const kategoriTones: Readonly<Record<Kategori, ChipTone>> = {
  ringan: 'grey',
  sedang: 'info',
  berat: 'warn',
  sangat_berat: 'bad',
};

export const siswaTones: Readonly<Record<SiswaStatus, ChipTone>> = {
  aktif: 'good',
  lulus: 'info',
  pindah: 'grey',
  dikeluarkan: 'grey',
  lainnya: 'grey',
};

export const suratTones: Readonly<Record<Surat, ChipTone>> = { 1: 'info', 2: 'warn', 3: 'bad' };

export const tindakLanjutTones: Readonly<Record<TindakLanjutStatus, ChipTone>> = {
  baru: 'info',
  menunggu_persetujuan: 'warn',
  disetujui: 'good',
  ditolak: 'bad',
  ditangani: 'info',
  selesai: 'grey',
};

/** The closed sets of kedisiplinan in words; pages that use it load `kedisiplinanWords`. */
export function useKedisiplinanWords() {
  const { t } = useTranslation('kedisiplinanWords');
  const kategori: Readonly<Record<Kategori, string>> = {
    ringan: t('kategori.ringan'),
    sedang: t('kategori.sedang'),
    berat: t('kategori.berat'),
    sangat_berat: t('kategori.sangat_berat'),
  };
  const siswa: Readonly<Record<SiswaStatus, string>> = {
    aktif: t('siswa.aktif'),
    lulus: t('siswa.lulus'),
    pindah: t('siswa.pindah'),
    dikeluarkan: t('siswa.dikeluarkan'),
    lainnya: t('siswa.lainnya'),
  };
  const tindakLanjut: Readonly<Record<TindakLanjutStatus, string>> = {
    baru: t('tindakLanjut.baru'),
    menunggu_persetujuan: t('tindakLanjut.menunggu_persetujuan'),
    disetujui: t('tindakLanjut.disetujui'),
    ditolak: t('tindakLanjut.ditolak'),
    ditangani: t('tindakLanjut.ditangani'),
    selesai: t('tindakLanjut.selesai'),
  };
  /** "Surat 2"; a sanction has no letter. */
  const surat = (level: Surat | null): string =>
    level === null ? t('noSurat') : t('surat', { level: String(level) });
  const points = (count: number): string => t('poin', { count });
  return { kategori, siswa, tindakLanjut, surat, points };
}
