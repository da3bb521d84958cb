import { useTranslation } from 'react-i18next';
import { ReasonDialog as Dialog } from '../../../ui/ReasonDialog.tsx';

interface Props {
  title: string;
  what: string;
  action: string;
  hint: string;
  work: { mutate: (reason: string) => void; isPending: boolean; error: unknown };
  onClose: () => void;
}

/** What cannot be taken back and must say why. */
export function ReasonDialog(props: Props) {
  const { t } = useTranslation('vendorBilling');
  return (
    <Dialog
      {...props}
      label={t('reason')}
      tone="danger"
      shortest={1}
      tooShort={t('reasonMissing')}
      longest={500}
    />
  );
}
