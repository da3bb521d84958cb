import type { Content, Document } from '../../../../platform/pdf/document.ts';
import { runsOf } from '../../../../platform/pdf/render.ts';
import type { Locale } from '../../../../platform/problem/problem.ts';
import type { InvoiceDetail } from '../../queries/billing-invoices.ts';
import { lines, sums } from './lines.ts';
import { GREY, GROUND, given, INK, label, longWord, NO_LINES, type Pen, penFor, SMALL, TEAL } from './pen.ts';
import { statusColours, statusWords } from './words.ts';

const MARGIN = 44;

/** An invoice on A4, in the language of who pays. @param madeAt goes into the file's own data */
export function invoiceLayout(invoice: InvoiceDetail, locale: Locale, madeAt: Date): Document {
  const pen = penFor(locale);
  const name = invoice.number ?? pen.words.draft;
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, 44, MARGIN, 56],
    info: {
      title: `${pen.words.title} ${name}`,
      author: invoice.seller.name || 'Balai',
      creationDate: madeAt,
    },
    language: locale,
    defaultStyle: { font: 'Jakarta', fontSize: 9.5, lineHeight: 1.3, color: INK },
    content: [
      heading(invoice, pen),
      facts(invoice, pen),
      buyer(invoice, pen),
      lines(invoice, pen),
      sums(invoice, pen),
      payment(invoice, pen),
      ...remarks(invoice, pen),
    ],
    footer: (page, pages) => ({
      margin: [MARGIN, 16, MARGIN, 0],
      fontSize: 8,
      color: GREY,
      columns: [
        { text: runsOf(`${invoice.seller.name || 'Balai'} · ${name}`) },
        { text: `${pen.words.page} ${page} ${pen.words.of} ${pages}`, alignment: 'right', width: 100 },
      ],
    }),
  };
}

function heading({ seller, status }: InvoiceDetail, { words, locale }: Pen): Content {
  const taxNumber = seller.tax_number === '' ? [] : [given(`${words.taxNumber} ${seller.tax_number}`, SMALL)];
  return {
    columns: [
      {
        width: '*',
        stack: [
          given(seller.name || 'Balai', { font: 'Semi', bold: true, fontSize: 15, color: TEAL }),
          given(seller.address, { ...SMALL, margin: [0, 3, 0, 0] }),
          ...taxNumber,
        ],
      },
      {
        width: 190,
        stack: [
          {
            text: words.title,
            font: 'Semi',
            bold: true,
            fontSize: 26,
            alignment: 'right',
            lineHeight: 1.1,
          },
          {
            columns: [{ width: '*', text: '' }, chip(status, locale)],
            margin: [0, 4, 0, 0],
          },
        ],
      },
    ],
    columnGap: 24,
  };
}

/** The status as a stamp. */
function chip(status: InvoiceDetail['status'], locale: Locale): Content {
  const [color, fillColor] = statusColours[status];
  const text = statusWords[status][locale];
  return {
    width: 'auto',
    table: {
      body: [[{ text, color, fillColor, font: 'Semi', fontSize: 9, noWrap: true, margin: [8, 3, 8, 2] }]],
    },
    layout: NO_LINES,
  };
}

function facts(invoice: InvoiceDetail, { words, day, rupiah }: Pen): Content {
  const cell = (name: string, value: string): Content => ({
    stack: [label(name), { text: value, font: 'Semi', fontSize: 10 }],
    fillColor: GROUND,
    margin: [10, 8, 6, 7],
  });
  const { number, issued_on, due_on, paid_on, total } = invoice;
  return {
    margin: [0, 22, 0, 0],
    table: {
      widths: ['*', '*', '*', 'auto'],
      body: [
        [
          cell(words.number, number ?? '–'),
          cell(words.issuedOn, issued_on === null ? '–' : day(issued_on)),
          paid_on === null ? cell(words.dueOn, day(due_on)) : cell(words.paidOn, day(paid_on)),
          cell(words.total, rupiah(total)),
        ],
      ],
    },
    layout: NO_LINES,
  };
}

function buyer({ buyer: who }: InvoiceDetail, { words }: Pen): Content {
  const legal = who.legal_name !== null && who.legal_name !== who.name ? who.legal_name : null;
  const contact = [who.contact_email, who.contact_phone].filter((one) => one !== null).join(' · ');
  const small = [
    legal,
    who.address,
    who.tax_number === null ? null : `${words.taxNumber} ${who.tax_number}`,
    contact === '' ? null : contact,
  ].filter((one) => one !== null);
  return {
    margin: [0, 20, 0, 0],
    unbreakable: true,
    stack: [
      label(words.buyer),
      given(who.name, { font: 'Semi', fontSize: 11.5 }),
      ...small.map((text) => given(text, SMALL)),
    ],
  };
}

function payment(invoice: InvoiceDetail, { words }: Pen): Content {
  const { status, bank } = invoice;
  if (status === 'void') return '';
  if (status === 'paid') return box([{ text: words.paid, font: 'Semi', color: '#0e5a2b' }], '#dff3e6');
  if (bank.account === '') return '';
  const column = (name: string, value: string, size = 10): Content => ({
    stack: [label(name), given(value, { font: 'Semi', fontSize: size })],
  });
  return box(
    [
      { text: words.payTo, font: 'Semi', fontSize: 10, margin: [0, 0, 0, 6] },
      {
        columns: [
          column(words.bank, bank.name),
          column(words.account, bank.account, 12),
          column(words.holder, bank.holder),
        ],
        columnGap: 12,
      },
      { text: words.payHow, ...SMALL, margin: [0, 8, 0, 0] },
    ],
    GROUND,
  );
}

function box(stack: Content[], ground: string): Content {
  return {
    margin: [0, 24, 0, 0],
    unbreakable: true,
    table: { widths: ['*'], body: [[{ stack, fillColor: ground, margin: [12, 10, 12, 9] }]] },
    layout: NO_LINES,
  };
}

function remarks({ note, void_reason }: InvoiceDetail, { words }: Pen): Content[] {
  const remark = (name: string, text: string): Content => ({
    margin: [0, 16, 0, 0],
    stack: [label(name), given(text, { fontSize: 9, wordBreak: longWord(text) })],
  });
  return [
    ...(void_reason === null ? [] : [remark(words.voided, void_reason)]),
    ...(note === '' ? [] : [remark(words.note, note)]),
  ];
}
