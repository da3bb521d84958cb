import { IconPlugConnected } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import { isApiError } from '../../../api/errors.ts';
import type { ConnectionAnswer, Integration } from '../../../api/integrations.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { Row } from '../../../ui/layout.tsx';
import { useIntegrationWords } from '../words.ts';
import { type SettingsDraft, trialOf } from './draft.ts';

/** Asks the other side once, with what stands in the form, and says what it answered. */
export function ConnectionTrial({ seen, draft }: { seen: Integration; draft: SettingsDraft }) {
  const { t } = useTranslation('integrationForms');
  const work = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST('/api/integrations/{code}/test', {
          params: { path: { code: seen.code } },
          body: trialOf(seen, draft),
        }),
      ),
  });
  const refused = isApiError(work.error) ? Object.values(work.error.fields).flat() : [];
  return (
    <Card title={t('test.title')} description={t('test.description')}>
      <Row>
        <Button
          tone="secondary"
          icon={<IconPlugConnected size={18} aria-hidden />}
          loading={work.isPending}
          onClick={() => work.mutate()}
        >
          {t('test.action')}
        </Button>
      </Row>
      {work.data && <Answer answer={work.data} />}
      {refused.length > 0 ? (
        <Banner tone="bad">{refused.join(' ')}</Banner>
      ) : (
        <FormError error={work.error} />
      )}
    </Card>
  );
}

function Answer({ answer: { ok, ms, error, detail } }: { answer: ConnectionAnswer }) {
  const { t } = useTranslation('integrationForms');
  const { number } = useFormats();
  const { fault } = useIntegrationWords();
  if (ok) return <Banner tone="good">{t('test.ok', { ms: number(ms) })}</Banner>;
  return (
    <Banner tone="bad" title={t('test.failed', { why: fault(error ?? 'UNREACHABLE').toLowerCase() })}>
      {detail !== null && t('test.detail', { detail })}
    </Banner>
  );
}
