import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import css from './FileDrop.module.css';

interface Props {
  label: string;
  description?: ReactNode;
  /** Extensions with their dots, such as .csv. */
  accept: readonly string[];
  /** Megabytes. */
  maxSize: number;
  file: File | null;
  onFile: (file: File | null) => void;
  error?: ReactNode;
}

/** One file, dropped or chosen; a wrong kind or size is said here, before anything is sent. */
export function FileDrop({ label, description, accept, maxSize, file, onFile, error }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const take = (chosen: File | undefined): void => {
    if (chosen === undefined) return;
    const known = accept.some((end) => chosen.name.toLowerCase().endsWith(end));
    const fits = chosen.size <= maxSize * 1024 * 1024;
    if (known && fits) onFile(chosen);
    if (!known) setRefused(t('file.wrongKind', { kinds: accept.join(', ') }));
    else setRefused(fits ? null : t('file.tooLarge', { size: maxSize }));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <fieldset
      className={css.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <legend className="visually-hidden">{label}</legend>
      <IconFileUpload size={28} aria-hidden />
      <div className={css.name}>{file === null ? label : file.name}</div>
      {description && <div className={css.description}>{description}</div>}
      <input
        ref={input}
        id={id}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden
        accept={accept.join(',')}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          // The same file, mended, can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <Button tone="secondary" onClick={() => input.current?.click()}>
        {file === null ? t('file.choose') : t('file.chooseOther')}
      </Button>
      <div role="alert" className={css.error}>
        {refused ?? error}
      </div>
    </fieldset>
  );
}
