import { IconCamera, IconPhoto, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Row } from '../../../ui/layout.tsx';
import { preparePhoto } from './photo.ts';
import css from './records.module.css';

export interface Photo {
  id: string;
  file: File;
}

interface Props {
  photos: readonly Photo[];
  onChange: (photos: Photo[]) => void;
  most: number;
  hint: string | null;
}

let made = 0;

/** Photos from the camera or from what is there, made small before they are sent. */
export function PhotoField({ photos, onChange, most, hint }: Props) {
  const { t } = useTranslation('kedisiplinanRecords');
  const [fault, setFault] = useState<'refused' | 'tooMany' | null>(null);
  const [working, setWorking] = useState(0);
  const known = useRef(photos);
  known.current = photos;
  const full = photos.length >= most && t('photo.full');
  const take = async (files: readonly File[]): Promise<void> => {
    setWorking((now) => now + 1);
    const ready = await Promise.all(files.map(preparePhoto));
    setWorking((now) => now - 1);
    const good = ready.filter((file) => file !== null);
    // What there is now, not when they were picked: photos picked meanwhile stay.
    const fitting = good.slice(0, Math.max(0, most - known.current.length));
    setFault(fitting.length < good.length ? 'tooMany' : good.length < ready.length ? 'refused' : null);
    known.current = [
      ...known.current,
      ...fitting.map((file) => {
        made += 1;
        return { id: `photo-${made}`, file };
      }),
    ];
    onChange([...known.current]);
  };
  return (
    <fieldset className={css.part}>
      <legend className={hint === null ? 'visually-hidden' : css.legend}>{t('photo.label')}</legend>
      {photos.length > 0 && (
        <ul className={css.photos}>
          {photos.map((photo, index) => (
            <Thumb
              key={photo.id}
              photo={photo}
              number={index + 1}
              onRemove={() => onChange(photos.filter(({ id }) => id !== photo.id))}
            />
          ))}
        </ul>
      )}
      <Row>
        <Pick camera blocked={full} loading={working > 0} onFiles={(files) => void take(files)} />
        <Pick blocked={full} loading={working > 0} onFiles={(files) => void take(files)} />
      </Row>
      {hint !== null && <p className={css.quiet}>{hint}</p>}
      <div role="alert" className={css.fault}>
        {fault && t(`photo.${fault}`, { count: most })}
      </div>
    </fieldset>
  );
}

interface PickProps {
  camera?: boolean;
  blocked: string | false;
  loading: boolean;
  onFiles: (files: File[]) => void;
}

function Pick({ camera, blocked, loading, onFiles }: PickProps) {
  const { t } = useTranslation('kedisiplinanRecords');
  const input = useRef<HTMLInputElement>(null);
  return (
    <span>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden
        accept="image/jpeg,image/png"
        data-photo={camera ? 'camera' : 'files'}
        {...(camera ? { capture: 'environment' as const } : { multiple: true })}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same photo, taken away, can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <Button
        tone="secondary"
        icon={camera ? <IconCamera size={18} aria-hidden /> : <IconPhoto size={18} aria-hidden />}
        aria-busy={loading || undefined}
        blocked={blocked}
        onClick={() => input.current?.click()}
      >
        {camera ? t('photo.take') : t('photo.choose')}
      </Button>
    </span>
  );
}

function Thumb({ photo, number, onRemove }: { photo: Photo; number: number; onRemove: () => void }) {
  const { t } = useTranslation('kedisiplinanRecords');
  const url = useMemo(() => URL.createObjectURL(photo.file), [photo.file]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <li className={css.thumb}>
      <img src={url} alt={t('photo.nth', { number })} width={96} height={96} />
      <button type="button" aria-label={t('remove', { name: t('photo.nth', { number }) })} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </button>
    </li>
  );
}
