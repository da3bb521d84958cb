import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/errors.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, Row, Stack } from '../../../ui/layout.tsx';
import { showToast } from '../../../ui/toast.ts';
import css from './profile.module.css';
import { type Profile, removeLogo, saveLogo } from './queries.ts';

const MOST_MB = 1;

/** The address of a chosen picture, for as long as it is shown. */
function usePictureUrl(file: File | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (file === null) {
      setUrl(null);
      return;
    }
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}

/** The logo beside the name: seen before it is sent. */
export function LogoCard({ profile }: { profile: Profile }) {
  const { t } = useTranslation('tenancy');
  const [file, setFile] = useState<File | null>(null);
  const [broken, setBroken] = useState(false);
  const url = usePictureUrl(file);
  const save = useMutation({
    mutationFn: (chosen: File) => saveLogo(profile.id, chosen),
    onSuccess: () => {
      setFile(null);
      showToast(t('branding.logoSaved'));
    },
  });
  const remove = useMutation({
    mutationFn: () => removeLogo(profile.id),
    onSuccess: () => showToast(t('branding.logoRemoved')),
  });
  const choose = (chosen: File | null): void => {
    save.reset();
    setBroken(false);
    setFile(chosen);
  };
  const said = isApiError(save.error) ? save.error.fields.file?.join(' ') : undefined;
  return (
    <Card title={t('branding.logo')}>
      <Stack>
        <Pictures now={profile.logo_url} next={broken ? null : url} onBroken={() => setBroken(true)} />
        <FileDrop
          label={t('branding.logoDrop')}
          description={t('branding.logoHint')}
          accept={['.png', '.jpg', '.jpeg', '.webp']}
          maxSize={MOST_MB}
          file={file}
          onFile={choose}
          error={broken ? t('branding.logoUnreadable') : said}
        />
        {said === undefined && <FormError error={save.error} />}
        <FormError error={remove.error} />
        <FormActions>
          {profile.logo_url !== null && (
            <Button tone="secondary" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('branding.logoRemove')}
            </Button>
          )}
          <Button
            loading={save.isPending}
            blocked={file === null ? t('branding.logoFirst') : broken && t('branding.logoUnreadable')}
            onClick={() => file && save.mutate(file)}
          >
            {t('branding.logoSave')}
          </Button>
        </FormActions>
      </Stack>
    </Card>
  );
}

interface PicturesProps {
  now: string | null;
  next: string | null;
  onBroken: () => void;
}

function Pictures({ now, next, onBroken }: PicturesProps) {
  const { t } = useTranslation('tenancy');
  if (now === null && next === null) return null;
  return (
    <Row gap={24} align="flex-end">
      {now !== null && <Picture label={t('branding.logoNow')} url={now} />}
      {next !== null && <Picture label={t('branding.logoNew')} url={next} onBroken={onBroken} />}
    </Row>
  );
}

interface PictureProps {
  label: string;
  url: string;
  onBroken?: () => void;
}

function Picture({ label, url, onBroken }: PictureProps) {
  return (
    <figure className={css.picture}>
      <img src={url} alt="" className={css.logo} onError={onBroken} />
      <figcaption className={css.hint}>{label}</figcaption>
    </figure>
  );
}
