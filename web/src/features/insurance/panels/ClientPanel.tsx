import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../api/client.ts';
import type { ClientDetail } from '../../../api/insurance.ts';
import { RecordPanel } from '../../../app/RecordPanel.tsx';
import { useMay, useMe } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { StatusChip } from '../../../ui/Chip.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import css from '../insurance.module.css';
import { clientQuery } from '../queries.ts';
import { recordTones, useRecordWords } from '../words.ts';
import { DeleteRecord } from './DeleteRecord.tsx';

/** One client beside the list, and the ways to what is theirs. */
export function ClientPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('insurance');
  return (
    <RecordPanel
      id={id}
      onClose={onClose}
      query={clientQuery(id ?? '')}
      kind={t('clients.one')}
      titleOf={(client) => client.name}
    >
      {(client) => <Body key={client.id} client={client} onClose={onClose} />}
    </RecordPanel>
  );
}

function Body({ client, onClose }: { client: ClientDetail; onClose: () => void }) {
  const { t } = useTranslation('insurance');
  const { dateTime } = useFormats();
  const words = useRecordWords();
  const may = useMay();
  const me = useMe();
  const writes = may('clients:write') && me.user_type === 'CORE';
  return (
    <Stack gap={20}>
      <div className={css.chips}>
        <StatusChip status={client.status} tones={recordTones} words={words} />
      </div>
      <Ways client={client} writes={writes} />
      <KeyValue
        pairs={[
          { label: t('field.code'), value: client.code },
          { label: t('field.email'), value: client.email },
          { label: t('field.phone'), value: client.phone },
          { label: t('field.created'), value: dateTime(client.created_at) },
          { label: t('field.updated'), value: dateTime(client.updated_at) },
        ]}
      />
      {writes && (
        <Row>
          <DeleteRecord
            kind="clients"
            id={client.id}
            name={client.code}
            remove={() =>
              done(api.DELETE('/api/insurance/clients/{id}', { params: { path: { id: client.id } } }))
            }
            onClose={onClose}
          />
        </Row>
      )}
    </Stack>
  );
}

function Ways({ client, writes }: { client: ClientDetail; writes: boolean }) {
  const { t } = useTranslation('insurance');
  const may = useMay();
  return (
    <Row>
      {writes && (
        <LinkButton href={urls.editClient(client.id)} icon={<IconPencil size={16} aria-hidden />}>
          {t('clients.edit')}
        </LinkButton>
      )}
      {may('policies:read') && (
        <LinkButton href={urls.policies({ client_code: client.code })}>{t('panel.policies')}</LinkButton>
      )}
      {may('members:read') && (
        <LinkButton href={urls.members({ client_code: client.code })}>{t('panel.members')}</LinkButton>
      )}
      {may('claims:read') && (
        <LinkButton href={urls.claims({ client_code: client.code })}>{t('panel.claims')}</LinkButton>
      )}
    </Row>
  );
}
