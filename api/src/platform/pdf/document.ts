/** What a document is made of; points of 1/72 inch. */
export interface Style {
  readonly font?: 'Jakarta' | 'Semi' | 'Tinos' | 'Roboto' | undefined;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly lineHeight?: number;
  readonly alignment?: 'left' | 'right' | 'center';
  readonly decoration?: 'underline';
  readonly noWrap?: boolean;
  readonly wordBreak?: 'break-all' | 'normal';
  readonly fillColor?: string;
  /** Left, top, right, bottom. */
  readonly margin?: readonly [number, number, number, number];
  readonly unbreakable?: boolean;
}
export interface Run extends Style {
  readonly text: string;
}
type Width = number | '*' | 'auto';
export type Content =
  | string
  | (Style & { readonly width?: Width } & (
        | { readonly text: string | readonly Run[] }
        | { readonly stack: readonly Content[] }
        | { readonly columns: readonly Content[]; readonly columnGap?: number }
        | { readonly image: string }
        | { readonly canvas: readonly Shape[] }
        | { readonly table: Table; readonly layout?: TableLayout }
      ));
/** What is drawn; from the upper left corner of its place. */
export type Shape =
  | {
      readonly type: 'rect';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly color: string;
      readonly lineWidth: 0;
    }
  | {
      readonly type: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly lineWidth: number;
      readonly lineColor?: string;
    };
export interface Table {
  readonly widths?: readonly Width[];
  readonly headerRows?: number;
  readonly dontBreakRows?: boolean;
  readonly body: readonly (readonly Content[])[];
}
export interface TableLayout {
  readonly hLineWidth?: (row: number) => number;
  readonly hLineColor?: (row: number) => string;
  readonly vLineWidth?: (column: number) => number;
  readonly paddingLeft?: (column: number) => number;
  readonly paddingRight?: (column: number) => number;
  readonly paddingTop?: (row: number) => number;
  readonly paddingBottom?: (row: number) => number;
}
export interface Document {
  /** F4, the paper of offices and schools, is 215 × 330 mm. */
  readonly pageSize?: 'A4' | { readonly width: number; readonly height: number };
  readonly pageMargins?: readonly [number, number, number, number];
  readonly info?: { readonly title: string; readonly author: string; readonly creationDate: Date };
  readonly language?: string;
  readonly defaultStyle: Style;
  readonly content: readonly Content[];
  readonly footer?: (page: number, pages: number) => Content;
}
