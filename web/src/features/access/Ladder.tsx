import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Explanation } from '../../api/identity.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Chip, type ChipTone } from '../../ui/Chip.tsx';
import css from './access.module.css';

type Layer = Explanation['layers'][number];

const icons = { pass: IconCheck, deny: IconX, skip: IconMinus } as const;
const tones: Readonly<Record<Layer['verdict'], ChipTone>> = { pass: 'good', deny: 'bad', skip: 'grey' };

/** The layers in the order in which a request meets them. */
export function Ladder({ layers }: { layers: readonly Layer[] }) {
  const { t } = useTranslation('access');
  const { rupiah } = useFormats();
  // The API's reasons hold amounts as bare digits behind Rp.
  const readable = (reason: string): string =>
    reason.replace(/\bRp(\d+)\b/g, (_amount, digits) => rupiah(Number(digits)));
  return (
    <ol className={css.ladder}>
      {layers.map(({ layer, verdict, reason }) => {
        const Icon = icons[verdict];
        return (
          <li key={layer} className={css.rung} data-verdict={verdict}>
            <span className={css.mark}>
              <Icon size={18} stroke={2.5} aria-hidden />
            </span>
            <div className={css.head}>
              <span className={css.name}>{t(`layer.${layer}`)}</span>
              <Chip tone={tones[verdict]}>{t(`verdict.${verdict}`)}</Chip>
            </div>
            <p className={css.reason}>{readable(reason)}</p>
          </li>
        );
      })}
    </ol>
  );
}
