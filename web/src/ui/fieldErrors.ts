import { ApiError } from '../api/errors.ts';

interface HasFieldErrors {
  setFieldError: (field: string, message: string) => void;
}

/**
 * Puts the API's words at the fields they are about. `names` maps the API's field names to the form's where
 * they differ. Answers whether every broken rule found its field.
 */
export function applyFieldErrors(
  form: HasFieldErrors,
  error: unknown,
  names: Record<string, string> = {},
): boolean {
  if (!(error instanceof ApiError)) return false;
  const entries = Object.entries(error.fields);
  for (const [field, messages] of entries) form.setFieldError(names[field] ?? field, messages.join(' '));
  return entries.length > 0;
}

/** Whether an answer tells which fields are wrong. */
export const hasFields = (error: unknown): boolean =>
  error instanceof ApiError && Object.keys(error.fields).length > 0;

/** What the API says of fields that have no input in the form, where nobody would read it. */
export function wordsElsewhere(error: unknown, inputs: readonly string[]): string[] {
  if (!(error instanceof ApiError)) return [];
  return Object.entries(error.fields).flatMap(([field, messages]) =>
    inputs.includes(field) ? [] : messages,
  );
}

/** Takes the reader to the first field with an error, once it is drawn; for forms longer than the window. */
export function focusFirstError(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>('form [aria-invalid="true"]');
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'center' });
  });
}
