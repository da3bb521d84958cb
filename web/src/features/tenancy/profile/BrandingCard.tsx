import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { contrast, DEFAULT_HUE, rampFromHue } from '../../../ui/colour.ts';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, FormGrid, Muted, Stack } from '../../../ui/layout.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/toast.ts';
import css from './profile.module.css';
import { type Profile, saveProfile } from './queries.ts';

/** Short name and hue; what the hue becomes is shown while it is moved. */
export function BrandingCard({ profile }: { profile: Profile }) {
  const { t } = useTranslation('tenancy');
  const { t: common } = useTranslation();
  const { branding } = profile;
  const [name, setName] = useState(branding.name ?? '');
  const [hue, setHue] = useState<number | null>(branding.hue ?? null);
  const save = useMutation({
    mutationFn: () => saveProfile(profile.id, { branding: { name: name.trim() || null, hue } }),
    onSuccess: () => showToast(t('branding.saved')),
  });
  const changed = name.trim() !== (branding.name ?? '') || hue !== (branding.hue ?? null);
  return (
    <Card title={t('branding.title')} description={t('branding.description')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <FormGrid>
            <TextField
              label={t('branding.shortName')}
              description={t('branding.shortNameHint')}
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <HueField hue={hue} onChange={setHue} />
          </FormGrid>
          <Preview hue={hue ?? DEFAULT_HUE} name={name.trim() || profile.name} />
          <FormError error={save.error} />
          <FormActions note={!changed && t('profile.unchanged')}>
            {hue !== null && (
              <Button tone="secondary" onClick={() => setHue(null)}>
                {t('branding.hueOwn')}
              </Button>
            )}
            <Button type="submit" loading={save.isPending} blocked={!changed && t('profile.unchanged')}>
              {common('save')}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Card>
  );
}

interface HueProps {
  hue: number | null;
  onChange: (hue: number) => void;
}

function HueField({ hue, onChange }: HueProps) {
  const { t } = useTranslation('tenancy');
  return (
    <label className={css.hue}>
      <span className={css.hueLabel}>{t('branding.hue')}</span>
      <span className={css.hint}>{t('branding.hueHint')}</span>
      <input
        type="range"
        className={css.range}
        min={0}
        max={359}
        step={1}
        value={Math.round(hue ?? DEFAULT_HUE)}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
    </label>
  );
}

/** The head of a page, a button and a link in the colours that the hue gives, with their contrast. */
function Preview({ hue, name }: { hue: number; name: string }) {
  const { t } = useTranslation('tenancy');
  const { number } = useFormats();
  const ramp = rampFromHue(hue);
  const shown = (ratio: number): string => number(Math.round(ratio * 10) / 10);
  return (
    <figure className={css.preview} aria-label={t('branding.preview')}>
      <div className={css.sample}>
        <span className={css.swatch} style={{ background: ramp[6] }} />
        <strong>{name}</strong>
        <span className={css.button} style={{ background: ramp[6] }}>
          {t('branding.previewButton')}
        </span>
        <span className={css.link} style={{ color: ramp[6] }}>
          {t('branding.previewLink')}
        </span>
      </div>
      <figcaption>
        <Muted>
          {t('branding.contrast', {
            ratio: shown(contrast('#ffffff', ramp[6])),
            link: shown(contrast(ramp[6], '#ffffff')),
          })}
        </Muted>
      </figcaption>
    </figure>
  );
}
