import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../api/client.ts';
import type { PolicyDetail } from '../../../api/insurance.ts';
import { RecordPanel } from '../../../app/RecordPanel.tsx';
import { useMay, useMe } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { StatusChip } from '../../../ui/Chip.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import css from '../insurance.module.css';
import { LimitBar } from '../LimitBar.tsx';
import { policyQuery } from '../queries.ts';
import { recordTones, useRecordWords } from '../words.ts';
import { DeleteRecord } from './DeleteRecord.tsx';

/** One policy beside the list: its period and how much of its limit is used. */
export function PolicyPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('insurance');
  return (
    <RecordPanel
      id={id}
      onClose={onClose}
      query={policyQuery(id ?? '')}
      kind={t('policies.one')}
      titleOf={(policy) => policy.number}
    >
      {(policy) => <Body key={policy.id} policy={policy} onClose={onClose} />}
    </RecordPanel>
  );
}

function Body({ policy, onClose }: { policy: PolicyDetail; onClose: () => void }) {
  const { t } = useTranslation('insurance');
  const { date, dateTime, rupiah } = useFormats();
  const words = useRecordWords();
  const may = useMay();
  const me = useMe();
  const writes = may('policies:write') && me.user_type === 'CORE';
  return (
    <Stack gap={20}>
      <div className={css.chips}>
        <StatusChip status={policy.status} tones={recordTones} words={words} />
      </div>
      <LimitBar limit={policy.annual_limit} used={policy.used} />
      <Row>
        {writes && (
          <LinkButton href={urls.editPolicy(policy.id)} icon={<IconPencil size={16} aria-hidden />}>
            {t('policies.edit')}
          </LinkButton>
        )}
        {may('members:read') && (
          <LinkButton href={urls.members({ policy_number: policy.number })}>{t('panel.members')}</LinkButton>
        )}
        {may('claims:read') && (
          <LinkButton href={urls.claims({ policy_number: policy.number })}>{t('panel.claims')}</LinkButton>
        )}
      </Row>
      <KeyValue
        pairs={[
          { label: t('field.client'), value: `${policy.client_code} · ${policy.client_name}` },
          { label: t('field.start'), value: date(policy.start_on) },
          { label: t('field.end'), value: date(policy.end_on) },
          { label: t('field.limit'), value: rupiah(policy.annual_limit) },
          { label: t('field.used'), value: rupiah(policy.used) },
          { label: t('field.remaining'), value: rupiah(policy.remaining) },
          { label: t('field.updated'), value: dateTime(policy.updated_at) },
        ]}
      />
      {writes && (
        <Row>
          <DeleteRecord
            kind="policies"
            id={policy.id}
            name={policy.number}
            remove={() =>
              done(api.DELETE('/api/insurance/policies/{id}', { params: { path: { id: policy.id } } }))
            }
            onClose={onClose}
          />
        </Row>
      )}
    </Stack>
  );
}
