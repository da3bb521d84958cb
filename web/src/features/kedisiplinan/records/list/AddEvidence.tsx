import { useTranslation } from 'react-i18next';
import type { PelanggaranRow } from '../../../../api/kedisiplinan.ts';
import { FormError } from '../../../../ui/FormError.tsx';
import { Muted, Stack } from '../../../../ui/layout.tsx';
import { type Photo, PhotoField } from '../PhotoField.tsx';
import { useEvidence } from '../useEvidence.ts';

/** As many as one record holds. */
const MOST = 10;

/** More photos for a record that may still be corrected; each is sent when it is chosen. */
export function AddEvidence({ row }: { row: PelanggaranRow }) {
  const { t } = useTranslation('kedisiplinanRecords');
  const evidence = useEvidence();
  const add = (photos: Photo[]): void => void evidence.begin([row.id], photos);
  return (
    <Stack gap={8}>
      <PhotoField photos={[]} onChange={add} most={MOST - row.bukti.length} hint={null} />
      {evidence.running && (
        <Muted>{t('photo.sending', { sent: evidence.sent + 1, all: evidence.all })}</Muted>
      )}
      <FormError error={evidence.error} />
    </Stack>
  );
}
