import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import { isApiError } from '../../../api/errors.ts';
import { createKeyKeeper } from '../../../api/idempotency.ts';
import type { ClaimDetail } from '../../../api/insurance.ts';
import { useMe } from '../../../app/session.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../../ui/fieldErrors.ts';
import { useForm } from '../../../ui/form.ts';
import { FormActions, FormGrid, Stack } from '../../../ui/layout.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { rupiahOf } from '../amounts.ts';
import { refreshInsurance } from '../queries.ts';
import { type ClaimDraft, claimFaults, newClaim, providerCodesOf } from './draft.ts';
import { LikeClaim } from './LikeClaim.tsx';

const INPUTS = ['icd10', 'amount', 'provider_code'];

interface Props {
  member: { number: string; name: string };
  date: string;
  remaining: number;
  onFiled: (claim: ClaimDetail) => void;
}

/** The claim for whom the answer above is about. Nothing of it is kept in the browser: it tells of an illness. */
export function FileClaim({ member, date: day, remaining, onFiled }: Props) {
  const { t } = useTranslation('insurancePortal');
  const { date, rupiah } = useFormats();
  const codes = providerCodesOf(useMe());
  const { form, file } = useFiling({ number: member.number, day, codes, onFiled });
  const sum = rupiahOf(form.values.amount);
  const over = (sum ?? 0) > remaining;
  const like = isApiError(file.error, 'CLAIM_LIKELY_DUPLICATE') ? file.error : null;
  return (
    <Card
      title={t('file.title')}
      description={t('file.description', { name: member.name, number: member.number, date: date(day) })}
    >
      <form
        noValidate
        onSubmit={form.onSubmit((draft) => file.mutate({ draft, knowing: false }), focusFirstError)}
      >
        <Stack>
          <ClaimFields form={form} codes={codes} remaining={remaining} />
          {over && <Banner tone="warn">{t('file.over')}</Banner>}
          {like === null ? (
            <FormError error={file.error} inputs={INPUTS} />
          ) : (
            <LikeClaim error={like} onFile={() => file.mutate({ draft: form.values, knowing: true })} />
          )}
          <FormActions note={sum !== null && t('file.sum', { amount: rupiah(sum) })}>
            <Button type="submit" loading={file.isPending} blocked={like !== null && t('file.likeShort')}>
              {t('file.action')}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Card>
  );
}

interface Filing {
  number: string;
  day: string;
  codes: readonly string[];
  onFiled: Props['onFiled'];
}

/** The draft and its sending, once however often it is pressed. */
function useFiling({ number, day, codes, onFiled }: Filing) {
  const { t: insurance } = useTranslation('insurance');
  const [keys] = useState(() => createKeyKeeper());
  const form = useForm<ClaimDraft>({
    initialValues: { icd10: '', amount: '', provider_code: '' },
    // What was said of a claim like this one is not said of what it becomes.
    onValuesChange: () => file.reset(),
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(claimFaults(draft, codes)).map(([field, fault]) => [
          field,
          insurance(`fault.${fault}`),
        ]),
      ),
  });
  const file = useMutation({
    mutationFn: ({ draft, knowing }: { draft: ClaimDraft; knowing: boolean }) => {
      const body = newClaim(draft, { member: number, date: day, knowing }, codes);
      const headers = { 'Idempotency-Key': keys.keyFor(body) };
      return unwrap(api.POST('/api/insurance/claims', { body, headers }));
    },
    onSuccess: async (claim) => {
      keys.done();
      onFiled(claim);
      await refreshInsurance();
    },
    onError: (error) => {
      if (applyFieldErrors(form, error)) focusFirstError();
    },
  });
  return { form, file };
}

interface FieldsProps {
  form: ReturnType<typeof useFiling>['form'];
  codes: readonly string[];
  remaining: number;
}

function ClaimFields({ form, codes, remaining }: FieldsProps) {
  const { t } = useTranslation('insurancePortal');
  const { t: insurance } = useTranslation('insurance');
  const { rupiah } = useFormats();
  return (
    <FormGrid>
      <TextField
        label={insurance('field.icd10')}
        description={insurance('hint.icd10')}
        required
        maxLength={8}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        {...form.getInputProps('icd10')}
      />
      <TextField
        label={insurance('field.amount')}
        description={t('file.amountHint', { remaining: rupiah(remaining) })}
        required
        inputMode="numeric"
        autoComplete="off"
        maxLength={24}
        {...form.getInputProps('amount')}
      />
      {codes.length === 0 && (
        <TextField
          label={insurance('field.provider')}
          description={insurance('hint.provider')}
          required
          maxLength={4}
          autoCapitalize="characters"
          {...form.getInputProps('provider_code')}
        />
      )}
      {codes.length > 1 && (
        <Select
          label={insurance('field.provider')}
          required
          options={codes.map((value) => ({ value, label: value }))}
          value={form.values.provider_code || null}
          onChange={(code) => form.setFieldValue('provider_code', code ?? '')}
          error={form.errors.provider_code}
        />
      )}
    </FormGrid>
  );
}
