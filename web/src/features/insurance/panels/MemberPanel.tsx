import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, done, unwrap } from '../../../api/client.ts';
import type { MemberDetail } from '../../../api/insurance.ts';
import { MaskedNik } from '../../../app/MaskedNik.tsx';
import { RecordPanel } from '../../../app/RecordPanel.tsx';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { StatusChip } from '../../../ui/Chip.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import css from '../insurance.module.css';
import { memberQuery } from '../queries.ts';
import { recordTones, useRecordWords } from '../words.ts';
import { DeleteRecord } from './DeleteRecord.tsx';

/** One member beside the list. */
export function MemberPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('insurance');
  return (
    <RecordPanel
      id={id}
      onClose={onClose}
      query={memberQuery(id ?? '')}
      kind={t('members.one')}
      titleOf={(member) => member.name}
    >
      {(member) => <Body key={member.id} member={member} onClose={onClose} />}
    </RecordPanel>
  );
}

function Body({ member, onClose }: { member: MemberDetail; onClose: () => void }) {
  const { t } = useTranslation('insurance');
  const may = useMay();
  const { date, dateTime } = useFormats();
  const words = useRecordWords();
  return (
    <Stack gap={20}>
      <div className={css.chips}>
        <StatusChip status={member.status} tones={recordTones} words={words} />
      </div>
      <Ways member={member} />
      <KeyValue
        pairs={[
          { label: t('field.memberNumber'), value: member.number },
          { label: t('field.nik'), value: member.nik_masked === null ? null : <Nik member={member} /> },
          { label: t('field.birthDate'), value: date(member.birth_date) },
          { label: t('field.policy'), value: member.policy_number },
          { label: t('field.client'), value: member.client_code },
          { label: t('field.created'), value: dateTime(member.created_at) },
          { label: t('field.updated'), value: dateTime(member.updated_at) },
        ]}
      />
      {may('members:write') && (
        <Row>
          <DeleteRecord
            kind="members"
            id={member.id}
            name={member.number}
            remove={() =>
              done(api.DELETE('/api/insurance/members/{id}', { params: { path: { id: member.id } } }))
            }
            onClose={onClose}
          />
        </Row>
      )}
    </Stack>
  );
}

function Ways({ member }: { member: MemberDetail }) {
  const { t } = useTranslation('insurance');
  const may = useMay();
  return (
    <Row>
      {may('members:write') && (
        <LinkButton href={urls.editMember(member.id)} icon={<IconPencil size={16} aria-hidden />}>
          {t('members.edit')}
        </LinkButton>
      )}
      {may('eligibility:check') && (
        <LinkButton href={urls.eligibility(member.number)}>{t('panel.check')}</LinkButton>
      )}
      {may('claims:read') && (
        <LinkButton href={urls.claims({ member_number: member.number })}>{t('panel.claims')}</LinkButton>
      )}
    </Row>
  );
}

function Nik({ member }: { member: MemberDetail }) {
  const { t } = useTranslation('insurance');
  const may = useMay();
  if (member.nik_masked === null) return null;
  const read = () =>
    unwrap(api.GET('/api/insurance/members/{id}/nik', { params: { path: { id: member.id } } }));
  return (
    <MaskedNik
      masked={member.nik_masked}
      reveal={may('members:read_nik') ? read : undefined}
      words={{
        show: t('nik.show'),
        hide: t('nik.hide'),
        willRecord: t('nik.willRecord'),
        recorded: t('nik.recorded'),
      }}
    />
  );
}
