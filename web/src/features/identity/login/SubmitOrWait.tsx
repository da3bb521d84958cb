import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { Stack } from '../../../ui/layout.tsx';
import css from './login.module.css';
import type { Login } from './useLogin.ts';

/** The button of a step; while the server asks to wait, the seconds that are left instead. */
export function SubmitOrWait({ login, label }: { login: Login; label: string }) {
  const { t } = useTranslation('auth');
  const { wait, busy, error, stop } = login;
  if (wait?.automatic) {
    return (
      <Stack>
        <Banner tone="info">
          {/* Read aloud once, not each second. */}
          <span aria-hidden>{t('login.busy', { seconds: wait.seconds })}</span>
        </Banner>
        <progress className={css.waiting} aria-label={t('login.wait', { seconds: wait.seconds })} />
        <Button tone="secondary" fullWidth onClick={stop}>
          {t('login.stop')}
        </Button>
      </Stack>
    );
  }
  const seconds = wait?.seconds;
  return (
    <Stack>
      {seconds === undefined ? (
        <FormError error={error} />
      ) : (
        <Banner tone="warn">{t('login.tooMany', { seconds })}</Banner>
      )}
      <Button
        type="submit"
        fullWidth
        loading={busy}
        blocked={seconds !== undefined && t('login.wait', { seconds })}
      >
        {label}
      </Button>
    </Stack>
  );
}
