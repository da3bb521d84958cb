import { IconCheck, IconTicket } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserRow } from '../../../api/identity.ts';
import { useMay } from '../../../app/session.ts';
import { useErrorText } from '../../../i18n/errorText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Row } from '../../../ui/layout.tsx';
import { showToast } from '../../../ui/toast.ts';
import { SlipsDialog } from '../slips/SlipsDialog.tsx';
import css from '../users.module.css';
import { ApproveDialog } from './ApproveDialog.tsx';

interface Props {
  users: readonly UserRow[];
  onClear: () => void;
  /** Ticks every user that the filters leave, where there are more than stand on the page. */
  onAll: (() => Promise<void>) | null;
}

/** What can be done with the users that are ticked. */
export function BulkBar({ users, onClear, onAll }: Props) {
  const { t } = useTranslation('users');
  const may = useMay();
  const [open, setOpen] = useState<'approve' | 'slips' | null>(null);
  const waiting = users.filter((user) => user.status === 'PENDING_APPROVAL');
  const close = (): void => setOpen(null);
  return (
    <section className={css.bulk} aria-label={t('bulk.label')}>
      <Row gap={12}>
        <strong role="status">{t('bulk.count', { count: users.length })}</strong>
        {onAll && <All onAll={onAll} />}
      </Row>
      <Row>
        {may('users:approve') && (
          <Button
            icon={<IconCheck size={16} aria-hidden />}
            blocked={waiting.length === 0 && t('bulk.noneWaiting')}
            onClick={() => setOpen('approve')}
          >
            {t('bulk.approve', { count: waiting.length })}
          </Button>
        )}
        {may('users:login_slips') && (
          <Button
            tone="secondary"
            icon={<IconTicket size={16} aria-hidden />}
            onClick={() => setOpen('slips')}
          >
            {t('bulk.slips')}
          </Button>
        )}
        <Button tone="secondary" onClick={onClear}>
          {t('bulk.clear')}
        </Button>
      </Row>
      <ApproveDialog open={open === 'approve'} users={waiting} onClose={close} onDone={onClear} />
      <SlipsDialog open={open === 'slips'} users={users} onClose={close} />
    </section>
  );
}

function All({ onAll }: { onAll: () => Promise<void> }) {
  const { t } = useTranslation('users');
  const errorText = useErrorText();
  const all = useMutation({
    mutationFn: onAll,
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
  });
  return (
    <Button tone="quiet" loading={all.isPending} onClick={() => all.mutate()}>
      {t('bulk.all')}
    </Button>
  );
}
