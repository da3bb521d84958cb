import { expect, it } from 'vitest';
import { proofTypeOf } from './proof-file.ts';

it.each([
  ['bukti.pdf', 'application/pdf', { type: 'application/pdf' }],
  ['BUKTI.JPG', 'image/jpeg', { type: 'image/jpeg' }],
  ['bukti.jpeg', 'image/jpeg', { type: 'image/jpeg' }],
  ['bukti.png', 'image/png', { type: 'image/png' }],
  ['tanpa nama', 'image/png', { type: 'image/png' }],
  ['bukti.pdf', 'image/png', { fault: 'PROOF_NOT_AS_NAMED', kind: 'PDF' }],
  ['bukti.pdf', 'text/plain', { fault: 'PROOF_NOT_AS_NAMED', kind: 'PDF' }],
  ['foto.jpg', 'application/octet-stream', { fault: 'PROOF_NOT_AS_NAMED', kind: 'JPEG' }],
  ['bukti.exe', 'application/octet-stream', { fault: 'PROOF_KIND' }],
  ['bukti.docx', 'application/zip', { fault: 'PROOF_KIND' }],
  ['', 'text/plain', { fault: 'PROOF_KIND' }],
])('BIL-15 TEN-16: %j with the content of %s', (name, type, answer) => {
  expect(proofTypeOf(name, type)).toEqual(answer);
});
