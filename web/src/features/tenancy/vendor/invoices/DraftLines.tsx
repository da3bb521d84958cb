import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Button, IconButton } from '../../../../ui/Button.tsx';
import type { UseFormReturnType } from '../../../../ui/form.ts';
import { Row, Stack } from '../../../../ui/layout.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { amountOfLine, emptyLine, type InvoiceDraft } from './draft.ts';
import css from './invoices.module.css';

export type InvoiceForm = UseFormReturnType<InvoiceDraft>;

const MOST_LINES = 100;

/** The lines of an invoice as they are written; the last one stays. */
export function DraftLines({ form }: { form: InvoiceForm }) {
  const { t } = useTranslation('vendorBilling');
  const made = useRef(1);
  const { lines } = form.values;
  const add = (): void => {
    form.insertListItem('lines', emptyLine(String(made.current)));
    made.current += 1;
  };
  return (
    <Stack>
      {lines.map((line, at) => (
        <DraftLine key={line.key} form={form} at={at} />
      ))}
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

function DraftLine({ form, at }: { form: InvoiceForm; at: number }) {
  const { t } = useTranslation('vendorBilling');
  const { rupiah } = useFormats();
  const { lines } = form.values;
  const line = lines[at];
  const amount = line === undefined ? null : amountOfLine(line);
  return (
    <fieldset className={css.line}>
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
}
