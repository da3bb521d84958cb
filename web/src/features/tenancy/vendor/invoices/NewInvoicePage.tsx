import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../../api/client.ts';
import { urls } from '../../../../app/urls.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { FormError } from '../../../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../../../ui/fieldErrors.ts';
import { useForm } from '../../../../ui/form.ts';
import { FormActions, FormGrid, Page, Stack } from '../../../../ui/layout.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { TextArea } from '../../../../ui/TextArea.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { showToast } from '../../../../ui/toast.ts';
import { useUrlState } from '../../../../ui/useUrlState.ts';
import { termsQuery } from '../billingQueries.ts';
import { refreshDesk } from '../queries.ts';
import { DraftLines, type InvoiceForm } from './DraftLines.tsx';
import { bodyOf, emptyLine, faultsOf, fieldOf, type InvoiceDraft, sumsOf } from './draft.ts';
import { Sums } from './InvoiceLines.tsx';
import { TenantPicker } from './TenantPicker.tsx';

const DUE_DAYS = 14;

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** An invoice beside the subscriptions, for work or things: written, summed up, issued. */
export function NewInvoicePage() {
  const { t } = useTranslation('vendorBilling');
  const router = useRouter();
  const { values } = useUrlState('tenant_id');
  const form = useForm<InvoiceDraft>({
    initialValues: {
      tenantId: Number(values.tenant_id) || null,
      dueOn: inDays(DUE_DAYS),
      note: '',
      lines: [emptyLine('0')],
    },
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(faultsOf(draft)).map(([field, fault]) => [field, t(`invoices.fault.${fault}`)]),
      ),
  });
  const save = useMutation({
    mutationFn: ({ draft, issue }: { draft: InvoiceDraft; issue: boolean }) =>
      unwrap(api.POST('/api/billing/invoices', { body: bodyOf(draft, issue) })),
    onSuccess: async ({ id, number }) => {
      showToast(number === null ? t('invoices.drafted') : t('invoices.made', { number }));
      await refreshDesk();
      router.history.push(urls.vendorInvoices({ open: id }));
    },
    onError: (error) => {
      const placed = {
        setFieldError: (field: string, words: string) => form.setFieldError(fieldOf(field), words),
      };
      if (applyFieldErrors(placed, error)) focusFirstError();
    },
  });
  const send = (issue: boolean) => form.onSubmit((draft) => save.mutate({ draft, issue }), focusFirstError);
  return (
    <Page>
      <PageHeader title={t('invoices.create')} description={t('invoices.createWhat')} />
      <form noValidate onSubmit={send(true)}>
        <Stack>
          <Card>
            <Head form={form} />
          </Card>
          <Card title={t('invoices.lines')}>
            <DraftLines form={form} />
            <SumsOf draft={form.values} />
          </Card>
          <FormError error={save.error} />
          <FormActions note={t('invoices.issueNote')}>
            <Button tone="secondary" loading={save.isPending} onClick={() => send(false)()}>
              {t('invoices.saveDraft')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('invoices.issue')}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Page>
  );
}

function Head({ form }: { form: InvoiceForm }) {
  const { t } = useTranslation('vendorBilling');
  return (
    <Stack>
      <FormGrid>
        <TenantPicker
          label={t('invoices.tenant')}
          required
          value={form.values.tenantId}
          onChange={(id) => form.setFieldValue('tenantId', id)}
          error={form.errors.tenantId}
        />
        <TextField label={t('invoices.dueOn')} type="date" required {...form.getInputProps('dueOn')} />
      </FormGrid>
      <TextArea
        label={t('invoices.note')}
        description={t('invoices.noteHint')}
        maxLength={500}
        {...form.getInputProps('note')}
      />
    </Stack>
  );
}

function SumsOf({ draft }: { draft: InvoiceDraft }) {
  const { data } = useQuery(termsQuery);
  return data === undefined ? null : <Sums {...sumsOf(draft.lines, data.tax_rate)} />;
}
