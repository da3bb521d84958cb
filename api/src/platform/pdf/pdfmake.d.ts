// As much of pdfmake as is used: the published types bring the browser's whole library with them.
declare module 'pdfmake' {
  import type { Document } from './document.ts';

  const pdfmake: {
    readonly virtualfs: { writeFileSync(name: string, content: Buffer): void };
    setFonts(fonts: Readonly<Record<string, { readonly normal: string; readonly bold: string }>>): void;
    setUrlAccessPolicy(allowed: (url: string) => boolean): void;
    setLocalAccessPolicy(allowed: (path: string) => boolean): void;
    createPdf(definition: Document): { getBuffer(): Promise<Buffer> };
  };
  export default pdfmake;
}
