import { api, unwrap } from '../api/client.ts';
import type { Locale } from '../api/types.ts';
import { language, setLanguage } from '../i18n/language.ts';
import { meQuery, queryClient } from './queries.ts';

let chosenBefore: Locale | null = null;

/** Changes the language at once, and for the person's other devices when signed in. */
export async function chooseLanguage(locale: Locale): Promise<void> {
  setLanguage(locale);
  if (!queryClient.getQueryData(meQuery.queryKey)) {
    chosenBefore = locale;
    return;
  }
  const me = await unwrap(api.PATCH('/api/auth/me', { body: { locale } })).catch(() => null);
  if (me !== null) await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
}

/** Keeps what was chosen on the login page against what the account had. */
export async function keepChosenLanguage(): Promise<void> {
  const chosen = chosenBefore;
  chosenBefore = null;
  if (chosen !== null && chosen !== language()) await chooseLanguage(chosen);
}
