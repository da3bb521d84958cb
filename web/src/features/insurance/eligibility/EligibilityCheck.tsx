import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { ClaimDetail, Eligibility, Question } from '../../../api/insurance.ts';
import { useMay } from '../../../app/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { dayOf } from '../../../ui/dateRanges.ts';
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
  return (
    <Stack gap={20}>
      <Card {...(title === undefined ? {} : { title })}>
        <AskForm member={member} onAnswer={begin} onNew={() => begin(null)} />
      </Card>
      <div aria-live="polite" className={css.live}>
        {asked !== null && filed === null && <Answer answer={asked.answer} date={asked.question.date} />}
        {filed !== null && <Filed claim={filed} />}
      </div>
      {asked !== null && found !== null && filed === null && may('claims:file') && (
        <FileClaim
          key={`${found.number} ${asked.question.date}`}
          member={found}
          date={asked.question.date}
          remaining={asked.answer.remaining_limit}
          onFiled={setFiled}
        />
      )}
    </Stack>
  );
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
    initialValues: { who: member, date: dayOf(new Date()) },
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
