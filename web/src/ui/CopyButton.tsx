import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';

interface Props {
  text: string;
  label?: string;
  /** What the button is called where the label alone does not say what is copied. */
  name?: string;
}

/** Copies `text` and says so on the button itself. */
export function CopyButton({ text, label, name }: Props) {
  const { t } = useTranslation();
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 2500);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setState('done'),
      () => setState('failed'),
    );
  };
  const words = { idle: label ?? t('copy.action'), done: t('copy.done'), failed: t('copy.failed') };
  const icon = state === 'done' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />;
  return (
    <Button tone="secondary" icon={icon} onClick={copy} aria-label={state === 'idle' ? name : undefined}>
      <span aria-live="polite">{words[state]}</span>
    </Button>
  );
}
