import { useTranslation } from 'react-i18next';
import type { TindakLanjutDetail } from '../../../../api/followUps.ts';
import { Timeline } from '../../../../ui/Timeline.tsx';
import { useKedisiplinanWords } from '../../words.ts';

/** What has become of it, newest first: who, when, and what they wrote. */
export function Steps({ followUp }: { followUp: TindakLanjutDetail }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const words = useKedisiplinanWords();
  const entries = followUp.langkah.map(({ id, langkah, pada, oleh, catatan, surat_dari, surat_ke }) => {
    const by = oleh === null ? t('step.engine') : t('step.by', { name: oleh.nama ?? '–' });
    return {
      id,
      at: pada,
      title: t(`step.${langkah}`, { surat: words.surat(surat_ke), dari: words.surat(surat_dari) }),
      by,
      ...(catatan === null ? {} : { children: catatan }),
    };
  });
  return <Timeline entries={entries.toReversed()} label={t('panel.steps')} />;
}
