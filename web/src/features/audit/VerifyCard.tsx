import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verification } from '../../api/identity.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Muted, Row, Stack } from '../../ui/layout.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';
import type { Verifying } from './useVerification.ts';

interface Props {
  verifying: Verifying;
  from: string | undefined;
  to: string | undefined;
}

/** A verification of the trail: how far it is, and what was found, in words. */
export function VerifyCard({ verifying, from, to }: Props) {
  const { t } = useTranslation('audit');
  const { t: common } = useTranslation();
  const { date, number } = useFormats();
  const { running, job, failed, gone, result, error } = verifying;
  if (!verifying.shown) return null;
  const range =
    from === undefined && to === undefined
      ? t('verify.whole')
      : t('verify.period', {
          from: from === undefined ? t('verify.beginning') : date(from),
          to: to === undefined ? t('verify.now') : date(to),
        });
  const actions = (
    <>
      {!running && (
        <Button tone="secondary" onClick={verifying.begin}>
          {t('verify.again')}
        </Button>
      )}
      <IconButton label={common('close')} onClick={verifying.close}>
        <IconX size={18} aria-hidden />
      </IconButton>
    </>
  );
  return (
    <Card title={t('verify.title')} note={range} actions={actions}>
      <Muted>{t('verify.what')}</Muted>
      {running && (
        <Progress
          label={t('verify.going')}
          total={job?.rows_total ?? null}
          done={job?.rows_checked ?? 0}
          detail={job && <span>{t('verify.progress', { checked: number(job.rows_checked) })} </span>}
        />
      )}
      {failed && <Banner tone="bad">{t('verify.failed')}</Banner>}
      {gone && <Banner tone="warn">{t('verify.gone')}</Banner>}
      {result && !running && <Result result={result} />}
      <FormError error={error} />
    </Card>
  );
}

function Result({ result }: { result: Verification }) {
  const { t } = useTranslation('audit');
  const { number, dateTime, month } = useFormats();
  const { set } = useUrlState('open');
  const { valid, checked, first_bad: bad, sealed_until: sealed } = result;
  const facts = bad && [
    { label: t('verify.badId'), value: bad.id },
    { label: t('verify.badMonth'), value: bad.month && month(`${bad.month}-01`) },
    { label: t('verify.badSequence'), value: bad.sequence },
  ];
  return (
    <Stack gap={12}>
      <Banner tone={valid ? 'good' : 'bad'} title={t(valid ? 'verify.valid' : 'verify.invalid')}>
        {bad && `${t(`verify.bad.${bad.kind}`)} `}
        {t('verify.checked', { count: checked, shown: number(checked) })}{' '}
        {sealed === null ? t('verify.nothingSealed') : t('verify.sealedUntil', { moment: dateTime(sealed) })}
      </Banner>
      {facts && (
        <>
          <KeyValue pairs={facts.filter((pair) => pair.value !== null)} />
          <Muted>{t('verify.badNext')}</Muted>
          {bad?.id && (
            <Row>
              <Button tone="secondary" onClick={() => set({ open: bad.id ?? undefined }, 'push')}>
                {t('verify.openBad')}
              </Button>
            </Row>
          )}
        </>
      )}
    </Stack>
  );
}
