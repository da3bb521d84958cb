import { useTranslation } from 'react-i18next';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { Heading, Stack } from '../../../ui/layout.tsx';
import { PublicLayout } from '../../identity/login/PublicLayout.tsx';
import css from './registration.module.css';
import type { Registered } from './useRegistration.ts';

/** It is there: what to do now. */
export function Done({ registered, name }: { registered: Registered; name: string }) {
  const { t } = useTranslation('registration');
  const { date } = useFormats();
  const { domain, invoice_number: number, trial_until } = registered;
  const until = trial_until === null ? null : { date: date(trial_until) };
  const first = until
    ? number === null
      ? t('done.trialFree', until)
      : t('done.trial', { ...until, number })
    : number === null
      ? t('done.free')
      : t('done.invoice', { number });
  return (
    <PublicLayout title={t('done.title', { name })} description={t('done.description', { domain })}>
      <Stack>
        <Heading>{t('done.nextTitle')}</Heading>
        <ol className={css.nexts}>
          {[first, t('done.profile'), t('done.users')].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
        <LinkButton href={urls.login({ next: urls.billing() })} tone="primary" fullWidth>
          {t('done.login')}
        </LinkButton>
      </Stack>
    </PublicLayout>
  );
}
