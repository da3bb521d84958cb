import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Integration, RejectRow, Resolution } from '../../../api/integrations.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { StatusChip } from '../../../ui/Chip.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Heading, Row, Stack } from '../../../ui/layout.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { showToast } from '../../../ui/toast.ts';
import css from '../integrations.module.css';
import { refreshIntegrations } from '../queries.ts';
import { Candidates } from './Candidates.tsx';
import { linesOf } from './payload.ts';
import { replay, resolveReject } from './queries.ts';
import { Reasons } from './Reasons.tsx';
import { kindTones, rejectTones, useRejectWords, useWriteBlocked } from './words.ts';

interface Props {
  code: string;
  status: Integration['status'];
  reject: RejectRow | undefined;
  onClose: () => void;
}

/** One rejected record beside the list: what is wrong, what came, and what can be done with it. */
export function RejectPanel({ reject, onClose, ...rest }: Props) {
  const { t } = useTranslation('integrationForms');
  const wide = reject !== undefined && reject.candidates.length > 0;
  return (
    <SidePanel
      open={reject !== undefined}
      onClose={onClose}
      title={t('rejects.panel')}
      width={wide ? 860 : 560}
    >
      {reject && <Body key={reject.id} reject={reject} onClose={onClose} {...rest} />}
    </SidePanel>
  );
}

function useDeciding(code: string, id: string, onClose: () => void) {
  const { t } = useTranslation('integrationForms');
  const settled = async (said: string): Promise<void> => {
    onClose();
    showToast(said);
    await refreshIntegrations();
  };
  const decide = useMutation({
    mutationFn: (body: Resolution) => resolveReject(code, id, body),
    onSuccess: (_, { action }) =>
      settled(t(action === 'dismiss' ? 'rejects.dismissedDone' : 'rejects.resolved')),
    onError: () => refreshIntegrations(),
  });
  const again = useMutation({
    mutationFn: () => replay(code, [id]),
    onSuccess: ({ count }) => settled(t('rejects.replayed', { count })),
  });
  return { decide, again };
}

function Body({ code, status, reject, onClose }: Props & { reject: RejectRow }) {
  const { t } = useTranslation('integrationForms');
  const words = useRejectWords();
  const { decide, again } = useDeciding(code, reject.id, onClose);
  const blocked = useWriteBlocked(status);
  const open = reject.status === 'open';
  const compared = open && reject.kind === 'ambiguous';
  return (
    <Stack gap={20}>
      <div className={css.chipsStart}>
        <StatusChip status={reject.kind} tones={kindTones} words={words.kind} />
        <StatusChip status={reject.status} tones={rejectTones} words={words.status} />
      </div>
      <Reasons reasons={reject.reasons} />
      {compared && (
        <Candidates
          reject={reject}
          blocked={blocked}
          working={decide.isPending}
          onDecide={(body) => decide.mutate(body)}
        />
      )}
      <FormError error={decide.error ?? again.error} />
      {open && (
        <Ways
          status={status}
          working={decide.isPending || again.isPending}
          onAgain={reject.kind === 'schema' ? null : () => again.mutate()}
          onDismiss={() => decide.mutate({ action: 'dismiss' })}
        />
      )}
      <section>
        <Heading level={3}>{t('rejects.record')}</Heading>
        <KeyValue pairs={linesOf(reject.payload).map(({ path, text }) => ({ label: path, value: text }))} />
      </section>
      <History reject={reject} />
    </Stack>
  );
}

/** When it came, who dealt with it, and whose data it became. */
function History({ reject }: { reject: RejectRow }) {
  const { t } = useTranslation('integrationForms');
  const { dateTime } = useFormats();
  const may = useMay();
  return (
    <KeyValue
      pairs={[
        { label: t('rejects.first'), value: dateTime(reject.created_at) },
        { label: t('rejects.seen'), value: dateTime(reject.updated_at) },
        ...(reject.resolved_at === null
          ? []
          : [{ label: t('rejects.resolvedAt'), value: dateTime(reject.resolved_at) }]),
        ...(reject.resolved_by === null
          ? []
          : [{ label: t('rejects.resolvedBy'), value: reject.resolved_by }]),
        ...(reject.worker_id === null || !may('health_workers:read')
          ? []
          : [
              {
                label: t('rejects.worker'),
                value: (
                  <Link href={urls.healthWorkers({ open: reject.worker_id })}>{t('rejects.toWorker')}</Link>
                ),
              },
            ]),
      ]}
    />
  );
}

interface WaysProps {
  status: Integration['status'];
  working: boolean;
  onAgain: (() => void) | null;
  onDismiss: () => void;
}

function Ways({ status, working, onAgain, onDismiss }: WaysProps) {
  const { t } = useTranslation('integrationForms');
  const blocked = useWriteBlocked(status);
  const blockedAlways = useWriteBlocked('active');
  return (
    <Row>
      {onAgain && (
        <Button tone="secondary" blocked={blocked} loading={working} onClick={onAgain}>
          {t('rejects.replayOne')}
        </Button>
      )}
      <Button tone="secondary" blocked={blockedAlways} loading={working} onClick={onDismiss}>
        {t('rejects.dismiss')}
      </Button>
    </Row>
  );
}
