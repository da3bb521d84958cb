import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../../api/errors.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useErrorText } from '../../../i18n/errorText.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button, LinkButton } from '../../../ui/Button.tsx';

const idOf = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string' ? data.id : null;

/** Nothing has been filed: a claim says the same. The way to it, and the way on for who means another. */
export function LikeClaim({ error, onFile }: { error: ApiError; onFile: () => void }) {
  const { t } = useTranslation('insurancePortal');
  const text = useErrorText();
  const may = useMay();
  const id = idOf(error.data);
  return (
    <Banner
      tone="warn"
      title={t('file.like')}
      actions={
        <>
          {id !== null && may('claims:read') && (
            <LinkButton href={urls.claims({ open: id })}>{t('file.see')}</LinkButton>
          )}
          <Button tone="secondary" onClick={onFile}>
            {t('file.anyway')}
          </Button>
        </>
      }
    >
      {text(error)}
    </Banner>
  );
}
