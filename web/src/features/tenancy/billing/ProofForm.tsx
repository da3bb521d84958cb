import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address } from '../../../api/address.ts';
import { type Invoice, type PaymentMethod, paymentMethods } from '../../../api/billing.ts';
import { isApiError } from '../../../api/errors.ts';
import { newKey } from '../../../api/idempotency.ts';
import { upload } from '../../../api/upload.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../../ui/form.ts';
import { FormActions, FormGrid, Stack } from '../../../ui/layout.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/toast.ts';
import { refreshBilling } from './queries.ts';
import { useToday } from './words.ts';

const MOST_MB = 5;

interface Values {
  file: File | null;
  method: PaymentMethod;
  paid_on: string;
  note: string;
}

/** The proof that an invoice was paid, sent to be verified. */
export function ProofForm({ invoice, again }: { invoice: Invoice; again: boolean }) {
  const { t } = useTranslation('billing');
  const { rupiah } = useFormats();
  const today = useToday();
  const [share, setShare] = useState(0);
  const [key, setKey] = useState(newKey);
  // Another file or day is meant as another proof.
  const form = useProofValues(today, () => setKey(newKey()));
  const sending = useMutation({
    mutationFn: (values: Values) => sendProof(invoice, values, key, setShare),
    onSuccess: async () => {
      showToast(t('payment.sent'));
      await refreshBilling();
    },
    onError: (error) => {
      if (applyFieldErrors(form, error)) focusFirstError();
    },
  });
  const { error } = sending;
  const atField = isApiError(error) && Object.keys(error.fields).length > 0;
  return (
    <Card title={t(again ? 'payment.proofAgain' : 'payment.proofTitle')}>
      <form onSubmit={form.onSubmit((values) => sending.mutate(values), focusFirstError)} noValidate>
        <Stack>
          <FileDrop
            label={t('payment.drop')}
            description={t('payment.dropHint', { size: MOST_MB })}
            accept={['.pdf', '.jpg', '.jpeg', '.png']}
            maxSize={MOST_MB}
            file={form.values.file}
            onFile={(file) => form.setFieldValue('file', file)}
            error={form.errors.file}
          />
          <Fields form={form} today={today} />
          {sending.isPending && (
            <Progress label={t('payment.sending')} total={100} done={Math.round(share * 100)} finished />
          )}
          {!atField && <FormError error={error} />}
          <FormActions note={t('payment.fullAmount', { total: rupiah(invoice.total) })}>
            <Button type="submit" loading={sending.isPending}>
              {t('payment.submit')}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Card>
  );
}

function useProofValues(today: string, onChange: () => void): UseFormReturnType<Values> {
  const { t } = useTranslation('billing');
  return useForm<Values>({
    initialValues: { file: null, method: 'transfer', paid_on: today, note: '' },
    onValuesChange: onChange,
    validate: {
      file: (file) => {
        if (file === null) return t('payment.fileRequired');
        return file.size === 0 ? t('payment.fileEmpty') : null;
      },
      paid_on: (day) => {
        if (day === '') return t('payment.paidOnRequired');
        return day > today ? t('payment.paidOnFuture') : null;
      },
    },
  });
}

function Fields({ form, today }: { form: UseFormReturnType<Values>; today: string }) {
  const { t } = useTranslation('billing');
  return (
    <>
      <FormGrid>
        <Select
          label={t('payment.method')}
          options={paymentMethods.map((value) => ({ value, label: t(`payment.methods.${value}`) }))}
          value={form.values.method}
          onChange={(method) => method && form.setFieldValue('method', method)}
        />
        <TextField label={t('payment.paidOn')} type="date" max={today} {...form.getInputProps('paid_on')} />
      </FormGrid>
      <TextArea label={t('payment.note')} maxLength={500} {...form.getInputProps('note')} />
    </>
  );
}

async function sendProof(
  invoice: Invoice,
  { file, method, paid_on, note }: Values,
  key: string,
  onShare: (share: number) => void,
): Promise<void> {
  onShare(0);
  const body = new FormData();
  // Fields first: the file is read as it comes, and what it is for must be known by then.
  body.append('amount', String(invoice.total));
  body.append('method', method);
  body.append('paid_on', paid_on);
  if (note.trim() !== '') body.append('note', note.trim());
  if (file !== null) body.append('file', file);
  const path = address('post', '/api/billing/invoices/{id}/payments', { path: { id: invoice.id } });
  await upload(path, body, key, onShare);
}
