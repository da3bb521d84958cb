import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { MemberDetail } from '../../../api/insurance.ts';
import { queryClient } from '../../../app/queries.ts';
import { urls } from '../../../app/urls.ts';
import { dayOf } from '../../../ui/dateRanges.ts';
import type { UseFormReturnType } from '../../../ui/form.ts';
import { Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { PolicyPicker } from '../CodePicker.tsx';
import { memberQuery } from '../queries.ts';
import { type MemberDraft, memberChanges, memberDraft, memberFaults, newMember } from './draft.ts';
import { LoadedPage, RecordForm } from './RecordForm.tsx';
import { StatusField } from './StatusField.tsx';

const empty: MemberDraft = {
  number: '',
  nik: '',
  name: '',
  birth_date: '',
  policy_number: '',
  status: 'ACTIVE',
};
const neverKept = ['nik'] as const;
const faultsOf = (draft: MemberDraft) => memberFaults(draft, dayOf(new Date()));
const labels = {
  number: 'memberNumber',
  nik: 'nik',
  name: 'name',
  birth_date: 'birthDate',
  policy_number: 'policy',
  status: 'status',
} as const satisfies Record<keyof MemberDraft, string>;

export function NewMemberPage() {
  const { t } = useTranslation('insurance');
  return (
    <Page>
      <PageHeader title={t('members.create')} description={t('members.newHint')} />
      <RecordForm<MemberDraft>
        name="insurance.member.new"
        began={empty}
        never={neverKept}
        faultsOf={faultsOf}
        save={(draft, keyFor) => {
          const body = newMember(draft);
          const headers = { 'Idempotency-Key': keyFor(body) };
          return unwrap(api.POST('/api/insurance/members', { body, headers }));
        }}
        saved={(draft) => t('members.made', { name: draft.name.trim() })}
        submit={t('form.create')}
        back={urls.members()}
        opens={(id) => urls.members({ open: id })}
        fields={(form) => <Fields form={form} />}
      />
    </Page>
  );
}

export function EditMemberPage() {
  const { t } = useTranslation('insurance');
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const query = useQuery(memberQuery(id));
  return (
    <LoadedPage
      query={query}
      waiting={t('members.edit')}
      title={(member) => t('members.editTitle', { name: member.name })}
    >
      {(member) => <Edit key={member.id} seen={member} />}
    </LoadedPage>
  );
}

function Edit({ seen }: { seen: MemberDetail }) {
  // What was there when the form opened: a version that comes meanwhile must be met as a conflict, not written over.
  const [member, setMember] = useState(seen);
  const { t } = useTranslation('insurance');
  const back = urls.members({ open: member.id });
  return (
    <RecordForm<MemberDraft>
      name={`insurance.member.${member.id}`}
      began={memberDraft(member)}
      never={neverKept}
      faultsOf={faultsOf}
      unchanged={(draft) => memberChanges(member, draft) === null}
      save={(draft) =>
        unwrap(
          api.PATCH('/api/insurance/members/{id}', {
            params: { path: { id: member.id } },
            body: memberChanges(member, draft) ?? {},
          }),
        )
      }
      saved={(draft) => t('members.saved', { name: draft.name.trim() })}
      submit={t('form.save')}
      back={back}
      opens={() => back}
      latest={async () => {
        const stored = await queryClient.fetchQuery({ ...memberQuery(member.id), staleTime: 0 });
        setMember(stored);
        return memberDraft(stored);
      }}
      labelOf={(field) => t(`field.${labels[field]}`)}
      fields={(form) => <Fields form={form} stored={member} />}
    />
  );
}

interface FieldsProps {
  form: UseFormReturnType<MemberDraft>;
  stored?: MemberDetail;
}

function Fields({ form, stored }: FieldsProps) {
  const { t } = useTranslation('insurance');
  const { values } = form;
  const kept = stored?.nik_masked ?? null;
  return (
    <>
      <TextField
        label={t('field.memberNumber')}
        description={t('hint.memberNumber')}
        required
        maxLength={10}
        autoCapitalize="characters"
        spellCheck={false}
        readOnly={stored !== undefined}
        {...form.getInputProps('number')}
      />
      <TextField label={t('field.name')} required maxLength={150} {...form.getInputProps('name')} />
      <TextField
        label={t('field.nik')}
        description={kept === null ? t('hint.nik') : t('hint.nikKept', { nik: kept })}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        {...form.getInputProps('nik')}
      />
      <TextField label={t('field.birthDate')} type="date" required {...form.getInputProps('birth_date')} />
      <PolicyPicker
        label={t('field.policy')}
        description={t('form.needsPolicy')}
        required
        value={values.policy_number || null}
        onChange={(number) => form.setFieldValue('policy_number', number ?? '')}
        error={form.errors.policy_number}
      />
      <StatusField value={values.status} onChange={(status) => form.setFieldValue('status', status)} />
    </>
  );
}
