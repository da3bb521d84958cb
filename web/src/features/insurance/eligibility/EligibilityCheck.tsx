import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { ClaimDetail, Eligibility, Question } from '../../../api/insurance.ts';
import { useMay } from '../../../app/session.ts';
import { useToday } from '../../../app/useToday.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { focusFirstError } from '../../../ui/fieldErrors.ts';
import { useForm } from '../../../ui/form.ts';
import { Stack } from '../../../ui/layout.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { Answer, Filed } from './Answer.tsx';
import { questionOf } from './draft.ts';
import css from './eligibility.module.css';
import { FileClaim } from './FileClaim.tsx';

interface Asked {
  question: Question;
  answer: Eligibility;
}

/** One question, a large answer, and the claim in the same flow. */
export function EligibilityCheck({ member = '', title }: { member?: string; title?: string }) {
  const may = useMay();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [filed, setFiled] = useState<ClaimDetail | null>(null);
  const begin = (next: Asked | null): void => {
    setFiled(null);
    setAsked(next);
  };
  const found = asked?.answer.eligible ? asked.answer.member : null;
  const said = useInSight(filed ?? asked);
  return (
    <Stack gap={20}>
      <Card {...(title === undefined ? {} : { title })}>
        <AskForm member={member} onAnswer={begin} onNew={() => begin(null)} />
      </Card>
      <div ref={said} aria-live="polite" className={css.live}>
        {asked !== null && filed === null && <Answer answer={asked.answer} date={asked.question.date} />}
        {filed !== null && <Filed claim={filed} />}
      </div>
      {asked !== null && found !== null && filed === null && may('claims:file') && (
        <Filing found={found} asked={asked} onFiled={setFiled} />
      )}
    </Stack>
  );
}

interface FilingProps {
  found: NonNullable<Eligibility['member']>;
  asked: Asked;
  onFiled: (claim: ClaimDetail) => void;
}

/** The form of the claim, or from when on there can be one: cover can be asked about ahead, a treatment not claimed. */
function Filing({ found, asked: { question, answer }, onFiled }: FilingProps) {
  const { t } = useTranslation('insurancePortal');
  const { date } = useFormats();
  if (question.date > useToday())
    return <Banner tone="info">{t('file.notYet', { date: date(question.date) })}</Banner>;
  return (
    <FileClaim
      key={`${found.number} ${question.date}`}
      member={found}
      date={question.date}
      remaining={answer.remaining_limit}
      onFiled={onFiled}
    />
  );
}

/** Brings what is said anew to where it is read: on a phone the answer comes below the fold, above a form that is gone. */
function useInSight(said: object | null) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said !== null) place.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  return place;
}

interface QuestionProps {
  member: string;
  onAnswer: (asked: Asked) => void;
  onNew: () => void;
}

function AskForm({ member, onAnswer, onNew }: QuestionProps) {
  const { t } = useTranslation('insurancePortal');
  const { t: insurance } = useTranslation('insurance');
  const form = useForm({
    initialValues: { who: member, date: useToday() },
    validate: {
      who: (who, { date }) => (questionOf(who, date) === null ? t('check.whoFault') : null),
      date: (date) => (date === '' ? insurance('fault.date') : null),
    },
    // An answer that stands below belongs to what was asked, not to what is being typed.
    onValuesChange: onNew,
  });
  const ask = useMutation({
    mutationFn: async (question: Question): Promise<Asked> => ({
      question,
      answer: await unwrap(api.POST('/api/insurance/eligibility', { body: question })),
    }),
    onSuccess: onAnswer,
  });
  const submit = form.onSubmit(({ who, date }) => {
    const question = questionOf(who, date);
    if (question !== null) ask.mutate(question);
  }, focusFirstError);
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={12}>
        <div className={css.question}>
          <TextField
            label={t('check.who')}
            description={t('check.whoHint')}
            required
            maxLength={24}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            {...form.getInputProps('who')}
          />
          <TextField label={t('check.date')} type="date" required {...form.getInputProps('date')} />
          <span className={css.ask}>
            <Button type="submit" loading={ask.isPending} fullWidth>
              {t('check.action')}
            </Button>
          </span>
        </div>
        <FormError error={ask.error} />
      </Stack>
    </form>
  );
}
