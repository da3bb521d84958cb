import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { urls } from '../../../app/urls.ts';
import { Link } from '../../../ui/Link.tsx';
import { PublicLayout } from '../../identity/login/PublicLayout.tsx';
import { CodeStep } from './CodeStep.tsx';
import { Done } from './Done.tsx';
import { InstitutionStep } from './InstitutionStep.tsx';
import { OwnerStep } from './OwnerStep.tsx';
import { PlanStep } from './PlanStep.tsx';
import css from './registration.module.css';
import { type Registration, type Step, steps, useRegistration } from './useRegistration.ts';

const forms = {
  institution: InstitutionStep,
  plan: PlanStep,
  owner: OwnerStep,
  code: CodeStep,
} as const;

/** A stranger registers an institution, step by step; nothing is made before the code from the mail is brought. */
export function RegisterPage() {
  const { t } = useTranslation('registration');
  const registration = useRegistration();
  const { step, done, sent, told } = registration;
  if (done !== null) return <Done registered={done} name={told.name} />;
  const Form = forms[step];
  return (
    <PublicLayout
      wide
      title={t('title')}
      description={t(`${step}.description`, { email: sent?.email ?? '' })}
      footer={
        <div>
          {t('haveAccount')} <Link href={urls.login()}>{t('toLogin')}</Link>
        </div>
      }
    >
      <Steps current={step} />
      <Form key={step} registration={registration} />
    </PublicLayout>
  );
}

export interface StepProps {
  registration: Registration;
}

/** Where one is; a new step is read aloud and takes the focus. */
function Steps({ current }: { current: Step }) {
  const { t } = useTranslation('registration');
  const at = steps.indexOf(current);
  const words = useRef<HTMLParagraphElement>(null);
  const shown = useRef(current);
  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    words.current?.focus();
  }, [current]);
  return (
    <div>
      <ol className={css.steps} aria-hidden>
        {steps.map((step, index) => (
          <li key={step} className={css.step} data-reached={index <= at || undefined} />
        ))}
      </ol>
      <p ref={words} tabIndex={-1} className={css.now}>
        {t('steps.now', { step: at + 1, count: steps.length, name: t(`steps.${current}`) })}
      </p>
    </div>
  );
}
