import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useErrorText } from '../i18n/errorText.ts';
import { Button } from '../ui/Button.tsx';
import { Muted, Row, Stack } from '../ui/layout.tsx';
import { showToast } from '../ui/toast.ts';

export interface MaskedNikProps {
  readonly masked: string;
  /** Fetches the whole NIK, which is recorded; undefined where the reader may not. */
  readonly reveal: (() => Promise<{ readonly nik: string | null }>) | undefined;
  readonly words: Readonly<Record<'show' | 'hide' | 'willRecord' | 'recorded', string>>;
}

/** Masked until it is asked for; asking is recorded, and that is said before. */
export function MaskedNik({ masked, reveal, words }: MaskedNikProps) {
  const errorText = useErrorText();
  const asked = useMutation({
    mutationFn: async () => reveal?.(),
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
  });
  if (!reveal) return masked;
  const shown = asked.data?.nik;
  const open = shown != null;
  const Icon = open ? IconEyeOff : IconEye;
  return (
    <Stack gap={6}>
      <Row>
        <span>{shown ?? masked}</span>
        <Button
          tone="quiet"
          loading={asked.isPending}
          icon={<Icon size={16} aria-hidden />}
          onClick={() => (open ? asked.reset() : asked.mutate())}
        >
          {open ? words.hide : words.show}
        </Button>
      </Row>
      <Muted>{open ? words.recorded : words.willRecord}</Muted>
    </Stack>
  );
}
