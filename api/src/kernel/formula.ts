/** Whether a spreadsheet would work this text out instead of showing it. */
export function isFormula(text: string): boolean {
  return /^[=+\-@]/.test(text);
}
