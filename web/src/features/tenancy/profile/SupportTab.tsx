import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { Muted, Stack } from '../../../ui/layout.tsx';
import { Select } from '../../../ui/Select.tsx';
import { showToast } from '../../../ui/toast.ts';
import css from './profile.module.css';
import { type Profile, setConsent } from './queries.ts';

const HOURS = [1, 4, 8, 24, 72] as const;

/** Whether and for how long Balai's people may act inside the institution. */
export function SupportTab({ profile }: { profile: Profile }) {
  const { t } = useTranslation('tenancy');
  const { dateTime } = useFormats();
  const may = useMay();
  const [hours, setHours] = useState(String(HOURS[1]));
  const { id, support_until: until } = profile;
  const holds = until !== null && Date.parse(until) > Date.now();
  const consent = useMutation({
    mutationFn: (wanted: number | null) => setConsent(id, wanted),
    onSuccess: (_done, wanted) => showToast(t(wanted === null ? 'support.ended' : 'support.given')),
  });
  const ending = consent.isPending && consent.variables === null;
  return (
    <Card title={t('support.title')} description={t('support.description')}>
      <Stack>
        {holds ? (
          <Banner tone="warn">{t('support.until', { at: dateTime(until) })}</Banner>
        ) : (
          <Muted>{t('support.none')}</Muted>
        )}
        {may('tenant_profile:write') && (
          <div className={css.consent}>
            <Select
              label={t('support.hours')}
              options={HOURS.map((count) => ({
                value: String(count),
                label: t('support.hour', { count }),
              }))}
              value={hours}
              onChange={(value) => value && setHours(value)}
            />
            <Button loading={consent.isPending && !ending} onClick={() => consent.mutate(Number(hours))}>
              {t(holds ? 'support.extend' : 'support.give')}
            </Button>
            {holds && (
              <Button tone="danger" loading={ending} onClick={() => consent.mutate(null)}>
                {t('support.end')}
              </Button>
            )}
          </div>
        )}
        <FormError error={consent.error} />
      </Stack>
    </Card>
  );
}
