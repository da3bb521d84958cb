import type { Locale } from '../problem/problem.ts';

export interface Letter {
  readonly locale: Locale;
  /** The institution in whose name the mail goes out. */
  readonly tenantName: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly button?: { readonly label: string; readonly url: string };
}

const footers = {
  id: (name: string) => `Surel ini dikirim oleh Balai atas nama ${name}. Jangan membalas surel ini.`,
  en: (name: string) => `This e-mail was sent by Balai on behalf of ${name}. Please do not reply to it.`,
};
const copyHints = {
  id: 'Jika tombol tidak berfungsi, salin alamat ini ke peramban:',
  en: 'If the button does not work, copy this address into your browser:',
};

/** A mail as plain text and as simple HTML: one column, no image, nothing loaded from anywhere. */
export function writeLetter(letter: Letter): { readonly text: string; readonly html: string } {
  const { locale, tenantName, heading, paragraphs, button } = letter;
  const footer = footers[locale](tenantName);
  const text = [heading, ...paragraphs, ...(button ? [`${button.label}: ${button.url}`] : []), '-- ', footer];
  return { text: `${text.join('\n\n')}\n`, html: page(letter, footer) };
}

function page({ locale, tenantName, heading, paragraphs, button }: Letter, footer: string): string {
  const link = button ? escapeHtml(button.url) : '';
  const action = button
    ? `<p><a href="${link}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0b5c55;color:#ffffff;text-decoration:none;font-weight:600">${escapeHtml(button.label)}</a></p>
<p style="font-size:13px;color:#555555">${copyHints[locale]}<br>${link}</p>`
    : '';
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(heading)}</title></head>
<body style="margin:0;padding:24px;background:#f4f5f4;font-family:system-ui,sans-serif;color:#1b1f1e;line-height:1.5">
<div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-radius:8px">
<p style="margin-top:0;font-weight:600;color:#0b5c55">${escapeHtml(tenantName)}</p>
<h1 style="font-size:20px">${escapeHtml(heading)}</h1>
${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`).join('\n')}
${action}
<hr style="border:0;border-top:1px solid #dddddd"><p style="font-size:12px;color:#555555">${escapeHtml(footer)}</p>
</div></body></html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}
