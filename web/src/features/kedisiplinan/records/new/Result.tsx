import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recorded } from '../../../../api/kedisiplinan.ts';
import { urls } from '../../../../app/urls.ts';
import { Banner } from '../../../../ui/Banner.tsx';
import { Button, LinkButton } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { FormError } from '../../../../ui/FormError.tsx';
import { Row, Stack } from '../../../../ui/layout.tsx';
import { Outcome } from '../Outcome.tsx';
import css from '../records.module.css';
import type { Evidence } from '../useEvidence.ts';

interface Props {
  recorded: Recorded;
  evidence: Evidence;
  onAgain: () => void;
}

/** It is recorded: what followed for each student, and the way to the next one. */
export function Result({ recorded, evidence, onAgain }: Props) {
  const { t } = useTranslation('kedisiplinanRecords');
  const top = useRef<HTMLDivElement>(null);
  // The reader was at the end of a long form.
  useEffect(() => {
    window.scrollTo({ top: 0 });
    top.current?.focus({ preventScroll: true });
  }, []);
  const { hasil, pelanggaran } = recorded;
  return (
    <Stack gap={20}>
      <div ref={top} tabIndex={-1}>
        <Banner tone="good" title={t('done.title', { count: pelanggaran.length })}>
          {t('done.text', { count: hasil.length })}
        </Banner>
      </div>
      <Sending evidence={evidence} />
      <Card title={t('done.what')}>
        <ul className={css.outcomes}>
          {hasil.map((each) => (
            <Outcome key={each.siswa.id} hasil={each} />
          ))}
        </ul>
      </Card>
      <Row>
        <Button
          icon={<IconPlus size={18} aria-hidden />}
          onClick={onAgain}
          blocked={evidence.running && t('photo.wait')}
        >
          {t('done.again')}
        </Button>
        <LinkButton href={urls.pelanggaran()}>{t('done.toList')}</LinkButton>
      </Row>
    </Stack>
  );
}

function Sending({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation('kedisiplinanRecords');
  const { all, sent, running, error, retry } = evidence;
  if (all === 0) return null;
  if (running) return <Banner tone="info">{t('photo.sending', { sent: sent + 1, all })}</Banner>;
  if (error === null) return <Banner tone="good">{t('photo.sent', { count: all })}</Banner>;
  return (
    <Stack gap={10}>
      <Banner
        tone="warn"
        title={t('photo.failed', { count: all - sent })}
        actions={
          <Button tone="secondary" onClick={() => void retry()}>
            {t('photo.retry')}
          </Button>
        }
      >
        {t('photo.failedHint')}
      </Banner>
      <FormError error={error} />
    </Stack>
  );
}
