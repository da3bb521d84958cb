import { amountInWords } from '../../../../kernel/amount-words.ts';
import type { Content, Style } from '../../../../platform/pdf/document.ts';
import type { InvoiceDetail, InvoiceLine } from '../../queries/billing-invoices.ts';
import { addDays } from '../../rules/days.ts';
import { GREY, given, INK, LINE, label, longWord, type Pen, SMALL, TEAL } from './pen.ts';

export function lines({ lines: all }: InvoiceDetail, pen: Pen): Content {
  const { words, rupiah } = pen;
  const head = (text: string, alignment: 'left' | 'right'): Content => ({
    text,
    alignment,
    font: 'Semi',
    fontSize: 8.5,
    color: GREY,
  });
  const right = (text: string): Content => ({ text, alignment: 'right', noWrap: true });
  return {
    margin: [0, 20, 0, 0],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', 'auto', 'auto', 'auto'],
      body: [
        [
          head(words.description, 'left'),
          head(words.quantity, 'right'),
          head(words.unitPrice, 'right'),
          head(words.amount, 'right'),
        ],
        ...all.map((line) => [
          described(line, pen),
          right(new Intl.NumberFormat('id-ID').format(line.quantity)),
          right(rupiah(line.unit_price)),
          right(rupiah(line.amount)),
        ]),
      ],
    },
    layout: {
      hLineWidth: (row) => (row === 0 ? 0 : row === 1 ? 1 : 0.5),
      hLineColor: (row) => (row === 1 ? TEAL : LINE),
      vLineWidth: () => 0,
      paddingLeft: (column) => (column === 0 ? 0 : 14),
      paddingRight: (column) => (column === 3 ? 0 : 6),
      paddingTop: () => 7,
      paddingBottom: () => 6,
    },
  };
}

function described(line: InvoiceLine, { day }: Pen): Content {
  const { period_from: from, period_until: until } = line;
  const name = given(line.description, { wordBreak: longWord(line.description) });
  if (from === null || until === null) return { stack: [name] };
  return { stack: [name, { text: `${day(from)} – ${day(addDays(until, -1))}`, ...SMALL }] };
}

export function sums(invoice: InvoiceDetail, { words, rupiah, locale }: Pen): Content {
  const rate = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 }).format(invoice.tax_rate / 100);
  const row = (name: string, amount: number): Content[] => [
    { text: name, color: GREY },
    { text: rupiah(amount), alignment: 'right', noWrap: true },
  ];
  const total: Style = {
    font: 'Semi',
    fontSize: 11.5,
    color: TEAL,
    margin: [0, 3, 0, 0],
  };
  return {
    margin: [0, 12, 0, 0],
    unbreakable: true,
    columns: [
      {
        width: '*',
        stack: [
          label(words.inWords),
          { text: capital(amountInWords(invoice.total, locale)), ...SMALL, color: INK },
        ],
        margin: [0, 4, 20, 0],
      },
      {
        width: 236,
        table: {
          widths: ['*', 'auto'],
          body: [
            row(words.subtotal, invoice.subtotal),
            row(`${words.tax} ${rate}%`, invoice.tax),
            [
              { text: words.total, ...total },
              { text: rupiah(invoice.total), alignment: 'right', noWrap: true, ...total },
            ],
          ],
        },
        layout: {
          hLineWidth: (line) => (line === 2 ? 1 : 0),
          hLineColor: () => TEAL,
          vLineWidth: () => 0,
          paddingLeft: () => 0,
          paddingRight: () => 0,
          paddingTop: () => 3,
          paddingBottom: () => 3,
        },
      },
    ],
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
