import { useTranslation } from 'react-i18next';
import type { UseFormReturnType } from '../../../ui/form.ts';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { ProfileDraft, ProfileField } from './profile.ts';

type Form = UseFormReturnType<ProfileDraft>;
type Input = Exclude<ProfileField, 'kop'>;

/** How each input is typed, as far as it is more than a line of text. */
const inputs = {
  nama: { maxLength: 150 },
  bidang_keahlian: { maxLength: 200 },
  alamat: { maxLength: 300 },
  kota: { maxLength: 100 },
  telepon: { type: 'tel', maxLength: 30 },
  email: { type: 'email', maxLength: 200 },
  akreditasi: { maxLength: 50 },
  npsn: { inputMode: 'numeric', maxLength: 8 },
  nss: { inputMode: 'numeric', maxLength: 12 },
  kode_arsip: { maxLength: 20, required: true },
  singkatan: { maxLength: 20 },
  kepala_nama: { maxLength: 150 },
  kepala_nip: { inputMode: 'numeric', maxLength: 18 },
  waka_nama: { maxLength: 150 },
  waka_nip: { inputMode: 'numeric', maxLength: 18 },
  pertemuan_tempat: { maxLength: 100, required: true },
  pertemuan_jam: { type: 'time', required: true },
  pertemuan_hari: { inputMode: 'numeric', maxLength: 2, required: true },
  poin_sejak: { type: 'date' },
} as const satisfies Readonly<Record<Input, object>>;

const hinted = ['nama', 'kode_arsip', 'singkatan', 'pertemuan_hari', 'poin_sejak'] as const;
const hasHint = (field: Input): field is (typeof hinted)[number] =>
  (hinted as readonly string[]).includes(field);

export function ProfileInput({ field, form }: { field: Input; form: Form }) {
  const { t } = useTranslation('kedisiplinanSchool');
  return (
    <TextField
      label={t(`profile.${field}`)}
      description={hasHint(field) && t(`profile.${field}Hint`)}
      autoComplete="off"
      {...inputs[field]}
      {...form.getInputProps(field)}
    />
  );
}

export function KopField({ form }: { form: Form }) {
  const { t } = useTranslation('kedisiplinanSchool');
  return (
    <TextArea label={t('profile.kop')} description={t('profile.kopHint')} {...form.getInputProps('kop')} />
  );
}
