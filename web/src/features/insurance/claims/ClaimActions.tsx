import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimDetail } from '../../../api/insurance.ts';
import { useMay, useMe } from '../../../app/session.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { claimLimitOf } from '../amounts.ts';
import css from '../insurance.module.css';
import { DecisionDialog } from './DecisionDialog.tsx';
import { type Decision, decisionsFor, obstacleOf } from './decisions.ts';

/** The dialog asks before anything is lost: only there does a rejection look dangerous. */
const tones = { approve: 'primary', pay: 'primary', reject: 'secondary' } as const;

/** What can be done with a claim in its state; what one's limit forbids says so before it is pressed. */
export function ClaimActions({ claim }: { claim: ClaimDetail }) {
  const { t } = useTranslation('insurance');
  const { rupiah } = useFormats();
  const me = useMe();
  const may = useMay();
  const [asked, setAsked] = useState<Decision | null>(null);
  const limit = claimLimitOf(me);
  const decisions = me.user_type === 'CORE' ? decisionsFor(claim.status, may) : [];
  const amount = rupiah(claim.amount);
  const obstacle = decisions.includes('approve')
    ? obstacleOf(claim.amount, { remaining: claim.limit.remaining, limit })
    : null;
  const overPolicy = t('decide.overPolicy', { remaining: rupiah(claim.limit.remaining), amount });
  const blocked = (decision: Decision): string | false => {
    if (decision !== 'approve' || obstacle === null) return false;
    return obstacle === 'overLimit' ? t('decide.overLimitShort', { limit: rupiah(limit ?? 0) }) : overPolicy;
  };
  if (decisions.length === 0 && asked === null) return null;
  return (
    <Stack gap={12}>
      {obstacle !== null && (
        <Banner tone="warn">
          {obstacle === 'overPolicy'
            ? overPolicy
            : t('decide.overLimit', { amount, limit: rupiah(limit ?? 0) })}
        </Banner>
      )}
      <div className={css.fromStart}>
        <Row>
          {decisions.map((decision) => (
            <Button
              key={decision}
              tone={tones[decision]}
              blocked={blocked(decision)}
              onClick={() => setAsked(decision)}
            >
              {t(`decide.${decision}`)}
            </Button>
          ))}
        </Row>
      </div>
      {asked !== null && (
        <DecisionDialog claim={claim} decision={asked} limit={limit} onClose={() => setAsked(null)} />
      )}
    </Stack>
  );
}
