import { useTranslation } from 'react-i18next';
import type { ClaimDetail } from '../../../api/insurance.ts';
import { RecordPanel } from '../../../app/RecordPanel.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { StatusChip } from '../../../ui/Chip.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Heading, Muted, Stack } from '../../../ui/layout.tsx';
import { Timeline } from '../../../ui/Timeline.tsx';
import { ClaimActions } from '../claims/ClaimActions.tsx';
import { OwnClaim } from '../claims/OwnClaim.tsx';
import css from '../insurance.module.css';
import { LimitBar } from '../LimitBar.tsx';
import { claimQuery } from '../queries.ts';
import { claimTones, useClaimWords } from '../words.ts';

/** One claim beside the list: what it asks for, what can be done with it, what has happened. */
export function ClaimPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('insurance');
  return (
    <RecordPanel
      id={id}
      onClose={onClose}
      query={claimQuery(id ?? '')}
      kind={t('claims.one')}
      titleOf={(claim) => `${t('claims.one')} ${claim.number}`}
    >
      {(claim) => <Body key={claim.id} claim={claim} onClose={onClose} />}
    </RecordPanel>
  );
}

function Body({ claim, onClose }: { claim: ClaimDetail; onClose: () => void }) {
  const { t } = useTranslation('insurance');
  const { date, rupiah } = useFormats();
  const words = useClaimWords();
  return (
    <Stack gap={20}>
      <div className={css.claimHead}>
        <span className={css.amount}>{rupiah(claim.amount)}</span>
        <StatusChip status={claim.status} tones={claimTones} words={words} />
      </div>
      {claim.reason !== null && (
        <Banner tone="info" title={t('field.reason')}>
          {claim.reason}
        </Banner>
      )}
      <ClaimActions claim={claim} />
      <OwnClaim claim={claim} onClose={onClose} />
      <KeyValue
        pairs={[
          { label: t('field.member'), value: `${claim.member_name} · ${claim.member_number}` },
          { label: t('field.date'), value: date(claim.date) },
          { label: t('field.icd10'), value: claim.icd10 },
          { label: t('field.provider'), value: claim.provider_code },
          { label: t('field.policy'), value: claim.policy_number },
          { label: t('field.client'), value: claim.client_code },
        ]}
      />
      <section>
        <Heading level={3}>{t('field.use')}</Heading>
        <Muted>{t('panel.yearOf', { date: date(claim.limit.year_from) })}</Muted>
        <LimitBar limit={claim.limit.annual_limit} used={claim.limit.used} />
      </section>
      <section>
        <Heading level={3}>{t('panel.history')}</Heading>
        <History claim={claim} />
      </section>
    </Stack>
  );
}

function History({ claim }: { claim: ClaimDetail }) {
  const { t } = useTranslation('insurance');
  const titles = {
    SUBMITTED: t('timeline.filed'),
    APPROVED: t('timeline.approved'),
    REJECTED: t('timeline.rejected'),
    PAID: t('timeline.paid'),
  };
  const entries = claim.timeline.map((step) => ({
    id: step.status,
    at: step.at,
    title: titles[step.status],
    ...(step.by_name === null ? {} : { by: t('timeline.by', { name: step.by_name }) }),
    ...(step.reason === null ? {} : { children: step.reason }),
  }));
  return <Timeline entries={entries.reverse()} label={t('panel.history')} />;
}
