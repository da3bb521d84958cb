import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api/errors.ts';
import type { Explanation } from '../../api/identity.ts';
import { useMay } from '../../app/session.ts';
import { urls } from '../../app/urls.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Row } from '../../ui/layout.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ErrorState } from '../../ui/State.tsx';
import { userQuery } from '../users/queries.ts';
import { Ladder } from './Ladder.tsx';
import { explanationQuery } from './queries.ts';
import { type Question, refusedBy } from './question.ts';

/** The answer as things stand now: the verdict, then each layer with its reason. */
export function Answer({ question }: { question: Question }) {
  const { t, i18n } = useTranslation('access');
  const { time } = useFormats();
  const answer = useQuery(explanationQuery(question, i18n.language));
  if (answer.error) {
    const { status, fields } = isApiError(answer.error) ? answer.error : { status: 0, fields: {} };
    if (status === 404 || 'user_id' in fields) return <Banner tone="warn">{t('noUser')}</Banner>;
    if ('permission' in fields) return <Banner tone="warn">{t('unknownPermission')}</Banner>;
    return (
      <Card>
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
      </Card>
    );
  }
  if (!answer.data) {
    return (
      <Card>
        <Skeleton lines={8} height={20} />
      </Card>
    );
  }
  const again = (
    <Button tone="secondary" loading={answer.isFetching} onClick={() => void answer.refetch()}>
      {t('again')}
    </Button>
  );
  return (
    <>
      <Verdict answer={answer.data} question={question} />
      <Card title={t('layers')} note={t('asOf', { time: time(answer.dataUpdatedAt) })} actions={again}>
        <Ladder layers={answer.data.layers} />
        <Links userId={question.user_id} />
      </Card>
    </>
  );
}

function Verdict({ answer, question }: { answer: Explanation; question: Question }) {
  const { t } = useTranslation('access');
  const { data: user } = useQuery(userQuery(question.user_id));
  const name = user?.full_name ?? t('somebody');
  const { permission } = question;
  const refusing = refusedBy(answer);
  return (
    <Banner
      tone={answer.allowed ? 'good' : 'bad'}
      title={t(answer.allowed ? 'allowed' : 'refused', { name })}
    >
      {refusing
        ? t('refusedText', { layer: t(`layer.${refusing.layer}`), permission })
        : t('allowedText', { permission })}
    </Banner>
  );
}

function Links({ userId }: { userId: string }) {
  const { t } = useTranslation('access');
  const may = useMay();
  return (
    <Row>
      {may('users:read') && <LinkButton href={urls.user(userId)}>{t('openUser')}</LinkButton>}
      {may('audit:read') && <LinkButton href={urls.audit({ user_id: userId })}>{t('history')}</LinkButton>}
    </Row>
  );
}
