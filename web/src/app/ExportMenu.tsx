import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useErrorText } from '../i18n/errorText.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { showToast } from '../ui/toast.ts';

interface Props<Format extends string> {
  /** The kinds of file there are, the likeliest first. */
  formats: readonly { id: Format; label: string }[];
  /** Why there is nothing to take along; the button then says so. */
  blocked: string | false;
  words: { action: string; what: string; done: string };
  save: (format: Format) => Promise<void>;
}

/** What a list shows, as a file: the button, its kinds of file, and a word when it is done or refused. */
export function ExportMenu<Format extends string>({ formats, blocked, words, save }: Props<Format>) {
  const errorText = useErrorText();
  const saving = useMutation({
    mutationFn: save,
    onSuccess: () => showToast(words.done),
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
  });
  const button = (
    <Button
      tone="secondary"
      icon={<IconDownload size={18} aria-hidden />}
      loading={saving.isPending}
      blocked={blocked}
    >
      {words.action}
    </Button>
  );
  if (blocked) return button;
  const entries = formats.map(({ id, label }) => ({ id, label, onSelect: () => saving.mutate(id) }));
  return <Menu target={button} heading={words.what} entries={entries} />;
}
