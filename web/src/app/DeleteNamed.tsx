import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { ConfirmTyped } from '../ui/ConfirmTyped.tsx';
import { FormError } from '../ui/FormError.tsx';
import { showToast } from '../ui/toast.ts';

interface Props {
  /** What has to be typed before it goes. */
  name: string;
  /** Why it cannot go. */
  blocked: string | false;
  words: { action: string; ask: string; what: string; done: string };
  remove: () => Promise<void>;
  /** Leaves what is gone, and asks anew for what showed it. */
  onGone: () => void | Promise<void>;
}

/** The button that deletes something for good, once its name has been typed. */
export function DeleteNamed({ name, blocked, words, remove, onGone }: Props) {
  const [asking, setAsking] = useState(false);
  const removal = useMutation({
    mutationFn: remove,
    onSuccess: async () => {
      showToast(words.done);
      await onGone();
    },
  });
  return (
    <>
      {/* It only asks: red is the button after it. */}
      <Button tone="secondary" blocked={blocked} onClick={() => setAsking(true)}>
        {words.action}
      </Button>
      <ConfirmTyped
        open={asking}
        onClose={() => setAsking(false)}
        title={words.ask}
        phrase={name}
        action={words.action}
        loading={removal.isPending}
        error={<FormError error={removal.error} />}
        onConfirm={() => removal.mutate()}
      >
        {words.what}
      </ConfirmTyped>
    </>
  );
}
