import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../../api/client.ts';
import { urls } from '../../../../app/urls.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Button, IconButton } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { FormError } from '../../../../ui/FormError.tsx';
import { focusFirstError } from '../../../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../../../ui/form.ts';
import { FormActions, FormGrid, Page, Row, Stack } from '../../../../ui/layout.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { TextArea } from '../../../../ui/TextArea.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { showToast } from '../../../../ui/toast.ts';
import { useUrlState } from '../../../../ui/useUrlState.ts';
import { termsQuery } from '../billingQueries.ts';
import { refreshDesk } from '../queries.ts';
import { amountOfLine, bodyOf, emptyLine, faultsOf, type InvoiceDraft, sumsOf } from './draft.ts';
import { Sums } from './InvoiceLines.tsx';
import css from './invoices.module.css';
import { TenantPicker } from './TenantPicker.tsx';

type InvoiceForm = UseFormReturnType<InvoiceDraft>;

const DUE_DAYS = 14;
const MOST_LINES = 100;

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
            <Lines form={form} />
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

function Lines({ form }: { form: InvoiceForm }) {
  const { t } = useTranslation('vendorBilling');
  const { rupiah } = useFormats();
  const made = useRef(1);
  const { lines } = form.values;
  const add = (): void => {
    form.insertListItem('lines', emptyLine(String(made.current)));
    made.current += 1;
  };
  return (
    <Stack>
      {lines.map((line, at) => {
        const amount = amountOfLine(line);
        return (
          <fieldset key={line.key} className={css.line}>
            <legend className="visually-hidden">{t('invoices.line', { number: at + 1 })}</legend>
            <TextField
              label={t('invoices.description')}
              required
              maxLength={300}
              {...form.getInputProps(`lines.${at}.description`)}
            />
            <TextField
              label={t('invoices.quantity')}
              required
              inputMode="numeric"
              {...form.getInputProps(`lines.${at}.quantity`)}
            />
            <TextField
              label={t('invoices.unitPrice')}
              required
              inputMode="numeric"
              {...form.getInputProps(`lines.${at}.price`)}
            />
            <span className={css.amount}>{amount === null ? '–' : rupiah(amount)}</span>
            <span className={css.remove}>
              {lines.length > 1 && (
                <IconButton
                  label={t('invoices.removeLine', { number: at + 1 })}
                  onClick={() => form.removeListItem('lines', at)}
                >
                  <IconTrash size={18} aria-hidden />
                </IconButton>
              )}
            </span>
          </fieldset>
        );
      })}
      <Row>
        <Button
          tone="secondary"
          icon={<IconPlus size={18} aria-hidden />}
          blocked={lines.length >= MOST_LINES && t('invoices.linesFull', { count: MOST_LINES })}
          onClick={add}
        >
          {t('invoices.addLine')}
        </Button>
      </Row>
    </Stack>
  );
}

function SumsOf({ draft }: { draft: InvoiceDraft }) {
  const { data } = useQuery(termsQuery);
  return data === undefined ? null : <Sums {...sumsOf(draft.lines, data.tax_rate)} />;
}
