import { IconCircleCheck, IconCircleX, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClaimDetail, Eligibility } from '../../../api/insurance.ts';
import { useMe } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import css from './eligibility.module.css';

const DAYS = /\d{4}-\d{2}-\d{2}/g;

/** Yes or no, readable from across a counter; then what is left, or every reason. */
export function Answer({ answer, date: day }: { answer: Eligibility; date: string }) {
  const { t } = useTranslation('insurancePortal');
  const { date, rupiah } = useFormats();
  const me = useMe();
  const { eligible, member } = answer;
  const Icon = eligible ? IconCircleCheck : IconCircleX;
  return (
    <section
      className={css.answer}
      data-eligible={eligible}
      aria-label={t(eligible ? 'check.yes' : 'check.no')}
    >
      <Icon size={44} stroke={1.75} aria-hidden className={css.icon} />
      <div className={css.words}>
        <h2 className={css.verdict}>{t(eligible ? 'check.yes' : 'check.no')}</h2>
        <p>{t(eligible ? 'check.yesText' : 'check.noText', { date: date(day) })}</p>
        {answer.reasons.length > 0 && (
          <ul className={css.reasons}>
            {answer.reasons.map((reason) => (
              <li key={reason.code}>{reason.message.replace(DAYS, (found) => date(found))}</li>
            ))}
          </ul>
        )}
        {member !== null && (
          <dl className={css.facts}>
            <div>
              <dt>{t('check.member')}</dt>
              <dd>
                {member.name} · {member.number}
              </dd>
            </div>
            {eligible && (
              <div>
                <dt>{t('check.remaining')}</dt>
                <dd className={css.amount}>{rupiah(answer.remaining_limit)}</dd>
              </div>
            )}
          </dl>
        )}
        {member !== null && me.user_type === 'PROVIDER' && <p className={css.small}>{t('check.masked')}</p>}
      </div>
    </section>
  );
}

/** The claim has been taken: its number, and the way to see what becomes of it. */
export function Filed({ claim }: { claim: ClaimDetail }) {
  const { t } = useTranslation('insurancePortal');
  const { rupiah } = useFormats();
  return (
    <section className={css.answer} data-eligible aria-label={t('file.done', { number: claim.number })}>
      <IconSend size={40} stroke={1.75} aria-hidden className={css.icon} />
      <div className={css.words}>
        <h2 className={css.verdict}>{t('file.done', { number: claim.number })}</h2>
        <p>{t('file.doneText', { amount: rupiah(claim.amount) })}</p>
        <div>
          <LinkButton href={urls.claims({ open: claim.id })}>{t('file.see')}</LinkButton>
        </div>
      </div>
    </section>
  );
}
