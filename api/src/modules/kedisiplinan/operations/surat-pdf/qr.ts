import { encode } from 'uqr';
import type { Content, Shape } from '../../../../platform/pdf/document.ts';

/** Readable from paper that was copied or folded. */
const CORRECTION = 'M';

/** A QR code, drawn: as sharp as the printer. @param side of the square, in points */
export function qrCode(text: string, side: number): Content {
  const { data } = encode(text, { ecc: CORRECTION, border: 0 });
  const unit = side / data.length;
  return { width: side, canvas: data.flatMap((row, y) => runs(row, y, unit)) };
}

/** The dark modules of a row; those beside each other as one, so that no hair lines show between them. */
function runs(row: readonly boolean[], y: number, unit: number): Shape[] {
  const shapes: Shape[] = [];
  let from = -1;
  for (let x = 0; x <= row.length; x++) {
    const dark = row[x] === true;
    if (dark && from < 0) from = x;
    if (dark || from < 0) continue;
    shapes.push({
      type: 'rect',
      x: from * unit,
      y: y * unit,
      w: (x - from) * unit,
      h: unit,
      color: '#000000',
      lineWidth: 0,
    });
    from = -1;
  }
  return shapes;
}
