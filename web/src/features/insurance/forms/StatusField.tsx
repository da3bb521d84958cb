import { useTranslation } from 'react-i18next';
import { type RecordStatus, recordStatuses } from '../../../api/insurance.ts';
import { Select } from '../../../ui/Select.tsx';
import { useRecordWords } from '../words.ts';

interface Props {
  value: RecordStatus;
  onChange: (status: RecordStatus) => void;
}

export function StatusField({ value, onChange }: Props) {
  const { t } = useTranslation('insurance');
  const words = useRecordWords();
  return (
    <Select
      label={t('field.status')}
      options={recordStatuses.map((status) => ({ value: status as RecordStatus, label: words[status] }))}
      value={value}
      onChange={(status) => status !== null && onChange(status)}
    />
  );
}
