import { useTranslation } from 'react-i18next';
import { renderSVG } from 'uqr';
import type { PortalData } from '../../../api/insurance.ts';
import { isAdministrator, useMay, useMe } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { StatusChip } from '../../../ui/Chip.tsx';
import { Muted, Stack } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/State.tsx';
import { LimitBar } from '../LimitBar.tsx';
import { recordTones, useRecordWords } from '../words.ts';
import { ClaimRows } from './ClaimRows.tsx';
import css from './portal.module.css';

type Data = NonNullable<PortalData['member']>;
type CardData = Data['cards'][number];

/** A member's card, what is left of their benefits, and their claims. */
export function MemberStart({ data }: { data: Data }) {
  const { t } = useTranslation('insurancePortal');
  const may = useMay();
  const noCard = isAdministrator(useMe()) ? 'member.noCardAdmin' : 'member.noCardHint';
  return (
    <>
      {data.cards.length === 0 && (
        <Card title={t('member.card')}>
          <EmptyState title={t('member.noCard')}>{t(noCard)}</EmptyState>
        </Card>
      )}
      {data.cards.map((card) => (
        <div key={card.id} className={css.cards}>
          <MemberCard card={card} />
          <Benefits card={card} />
        </div>
      ))}
      {may('claims:read') && (
        <Card
          title={t('member.claims')}
          actions={<LinkButton href={urls.claims()}>{t('core.all')}</LinkButton>}
        >
          {data.latest.length === 0 ? (
            <EmptyState title={t('member.none')}>{t('member.noneHint')}</EmptyState>
          ) : (
            <ClaimRows rows={data.latest} oneMember />
          )}
        </Card>
      )}
    </>
  );
}

/** The code holds the member number alone: what a provider types by hand otherwise. */
function MemberCard({ card }: { card: CardData }) {
  const { t } = useTranslation('insurancePortal');
  const { dateShort } = useFormats();
  const me = useMe();
  const svg = renderSVG(card.number, { border: 1 });
  return (
    <section className={css.memberCard} aria-label={t('member.card')}>
      <div>
        <p className={css.memberTenant}>{me.tenant.name}</p>
        <div className={css.memberName}>{card.name}</div>
        <div className={css.memberNumber}>{card.number}</div>
        <p>
          {card.policy_number} · {card.client_name}
        </p>
        <p>{t('member.until', { from: dateShort(card.start_on), to: dateShort(card.end_on) })}</p>
        <p className={css.cardHint}>{t('member.cardHint')}</p>
      </div>
      <img
        className={css.qr}
        alt={t('member.qr', { number: card.number })}
        src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      />
    </section>
  );
}

function Benefits({ card }: { card: CardData }) {
  const { t } = useTranslation('insurancePortal');
  const { rupiah } = useFormats();
  const words = useRecordWords();
  return (
    <Card
      title={t('member.benefits')}
      note={<StatusChip status={card.member_status} tones={recordTones} words={words} />}
    >
      <Stack gap={12}>
        <div>
          <div className={css.left}>{rupiah(card.remaining)}</div>
          <Muted>{t('member.of', { limit: rupiah(card.annual_limit), policy: card.policy_number })}</Muted>
        </div>
        <LimitBar limit={card.annual_limit} used={card.used} short />
      </Stack>
    </Card>
  );
}
