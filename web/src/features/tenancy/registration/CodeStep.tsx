import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/errors.ts';
import { urls } from '../../../app/urls.ts';
import { useErrorText } from '../../../i18n/errorText.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { Link } from '../../../ui/Link.tsx';
import { FormActions, Muted, Row, Stack } from '../../../ui/layout.tsx';
import { showToast } from '../../../ui/toast.ts';
import { mailboxQuery } from '../../identity/mailbox/query.ts';
import { CodeBoxes } from './CodeBoxes.tsx';
import type { CodeSent } from './kept.ts';
import type { StepProps } from './RegisterPage.tsx';
import { clockText } from './rules.ts';
import type { Registration } from './useRegistration.ts';

const LENGTH = 6;

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The code from the mail proves the address; with it everything is made. */
export function CodeStep({ registration }: StepProps) {
  const { sent } = registration;
  return sent === null ? null : <Code registration={registration} sent={sent} />;
}

function Code({ registration, sent }: StepProps & { sent: CodeSent }) {
  const { t } = useTranslation('registration');
  const errorText = useErrorText();
  const now = useNow();
  const [code, setCode] = useState('');
  const [short, setShort] = useState(false);
  const verify = useMutation({ mutationFn: registration.verify, onError: () => setCode('') });
  const type = (typed: string): void => {
    setCode(typed);
    setShort(false);
    if (typed.length === LENGTH && !verify.isPending) verify.mutate(typed);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setShort(code.length < LENGTH);
    if (code.length === LENGTH && !verify.isPending) verify.mutate(code);
  };
  const { error } = verify;
  const atField = isApiError(error) && error.fields.otp !== undefined;
  const expired = sent.expiresAt <= now;
  const fault = short ? t('code.required') : atField && code === '' ? errorText(error) : null;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={20}>
        <CodeBoxes label={t('code.label')} length={LENGTH} value={code} onChange={type} error={fault} />
        <Muted>
          {expired ? t('code.expired') : t('code.valid', { time: clockText(sent.expiresAt - now) })}
        </Muted>
        {!atField && <FormError error={error} />}
        <Resend registration={registration} sent={sent} now={now} onSent={() => verify.reset()} />
        <MailboxLink />
        <FormActions>
          <Button tone="quiet" onClick={() => registration.go('owner')}>
            {t('code.wrongEmail')}
          </Button>
          <Button type="submit" loading={verify.isPending}>
            {t('code.submit')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}

interface ResendProps {
  registration: Registration;
  sent: CodeSent;
  now: number;
  onSent: () => void;
}

function Resend({ registration, sent, now, onSent }: ResendProps) {
  const { t } = useTranslation('registration');
  const seconds = Math.ceil((sent.resendAt - now) / 1000);
  const resend = useMutation({
    mutationFn: registration.resend,
    onSuccess: () => {
      showToast(t('code.resent', { email: sent.email }));
      onSent();
    },
  });
  const over = isApiError(resend.error, 'CODES_USED_UP', 'REGISTRATION_FINISHED');
  return (
    <>
      <FormError error={resend.error} />
      <Row>
        <Button
          tone="secondary"
          loading={resend.isPending}
          blocked={seconds > 0 && t('code.resendIn', { seconds })}
          onClick={() => resend.mutate()}
        >
          {t('code.resend')}
        </Button>
        {seconds > 0 && <Muted>{t('code.resendIn', { seconds })}</Muted>}
        {over && (
          <Button tone="secondary" onClick={registration.startOver}>
            {t('code.startOver')}
          </Button>
        )}
      </Row>
    </>
  );
}

/** Only where no mail leaves: the demo. */
function MailboxLink() {
  const { t } = useTranslation('registration');
  const { data } = useQuery(mailboxQuery);
  if (!data) return null;
  return (
    <Muted>
      {t('code.mailboxHint')}{' '}
      <Link href={urls.mailbox()} target="_blank" rel="noreferrer">
        {t('code.mailbox')}
      </Link>
    </Muted>
  );
}
