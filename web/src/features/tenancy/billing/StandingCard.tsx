import { useTranslation } from 'react-i18next';
import type { Overview } from '../../../api/billing.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Card } from '../../../ui/Card.tsx';
import { StatusChip } from '../../../ui/Chip.tsx';
import { Muted } from '../../../ui/layout.tsx';
import css from './billing.module.css';
import { standingTones, useStandingWords, useToday } from './words.ts';

/** The standing in words, with the days on which it changes, and the sum that is open. */
export function StandingCard({ overview }: { overview: Overview }) {
  const { t } = useTranslation('billing');
  const { rupiah } = useFormats();
  const words = useStandingWords();
  const { title, texts } = useStandingText(overview);
  return (
    <Card
      title={title}
      actions={<StatusChip status={overview.standing} tones={standingTones} words={words} />}
    >
      <div className={css.standing}>
        <div className={css.words}>
          {texts.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {overview.open_total === 0 && <Muted>{t('nothingToPay')}</Muted>}
        </div>
        {overview.open_total > 0 && (
          <div>
            <div className={css.sumLabel}>{t('toPay')}</div>
            <div className={css.sum}>{rupiah(overview.open_total)}</div>
          </div>
        )}
      </div>
    </Card>
  );
}

/** The same words on the billing page and wherever else the standing is told. */
export function useStandingText(overview: Overview): { title: string; texts: string[] } {
  const { t } = useTranslation('billing');
  const { date } = useFormats();
  const today = useToday();
  const { standing, paid_until, trial_until, suspended_on, read_only_on, suspends_on } = overview;
  switch (standing) {
    case 'none':
    case 'cancelled':
      return { title: t(`standing.${standing}.title`), texts: [t(`standing.${standing}.text`)] };
    case 'trial':
      return {
        title: t('standing.trial.title', { date: date(trial_until ?? today) }),
        texts: [
          paid_until === null
            ? t('standing.trial.text')
            : t('standing.trial.paid', { date: date(paid_until) }),
        ],
      };
    case 'active':
      return {
        title:
          paid_until === null
            ? t('standing.active.titleOpen')
            : t('standing.active.title', { date: date(paid_until) }),
        texts: [t('standing.active.text')],
      };
    case 'past_due': {
      const readOnly =
        read_only_on !== null &&
        (read_only_on <= today
          ? t('standing.past_due.readOnlyNow')
          : t('standing.past_due.readOnly', { date: date(read_only_on) }));
      const shut = suspends_on !== null && t('standing.past_due.shut', { date: date(suspends_on) });
      return {
        title: t('standing.past_due.title'),
        texts: [readOnly, shut].filter((text) => text !== false),
      };
    }
    case 'suspended':
      return {
        title: t('standing.suspended.title', { date: date(suspended_on ?? today) }),
        texts: [t('standing.suspended.text')],
      };
  }
}
