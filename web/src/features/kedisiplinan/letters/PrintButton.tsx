import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SuratRow } from '../../../api/followUps.ts';
import { useMay } from '../../../app/session.ts';
import { useErrorText } from '../../../i18n/errorText.ts';
import { Button } from '../../../ui/Button.tsx';
import { showToast } from '../../../ui/toast.ts';
import { printSurat } from './queries.ts';

/** Why a letter cannot be printed now, in the words of its own state; null where it can. */
export function useNoPrint(): (surat: Pick<SuratRow, 'status' | 'may_print'>) => string | null {
  const { t } = useTranslation('kedisiplinanFollowUps');
  return ({ status, may_print }) => {
    if (status === 'menunggu') return t('letter.waits');
    if (status === 'ditarik') return t('letter.withdrawn');
    return may_print ? null : t('letter.noRight');
  };
}

/** Downloads the letter as PDF; shut while it waits for approval, and says so. */
export function PrintButton({ surat }: { surat: SuratRow }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const errorText = useErrorText();
  const may = useMay();
  const blocked = useNoPrint()(surat);
  const work = useMutation({
    mutationFn: () => printSurat(surat),
    onSuccess: () => showToast(t('letter.printed', { nomor: surat.nomor })),
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
  });
  if (!may('surat:issue')) return null;
  return (
    <Button
      tone="secondary"
      icon={<IconPrinter size={18} aria-hidden />}
      loading={work.isPending}
      blocked={blocked}
      onClick={() => work.mutate()}
    >
      {t('letter.print')}
    </Button>
  );
}
