import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../../api/client.ts';
import type { Terms } from '../../../../api/vendorBilling.ts';
import { Banner } from '../../../../ui/Banner.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { Diff } from '../../../../ui/Diff.tsx';
import { FormError } from '../../../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../../../ui/form.ts';
import { FormActions, FormGrid, Page, Stack } from '../../../../ui/layout.tsx';
import { Modal } from '../../../../ui/Modal.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../../ui/State.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { showToast } from '../../../../ui/toast.ts';
import { termsQuery } from '../billingQueries.ts';
import { refreshDesk } from '../queries.ts';
import {
  bodyOf,
  dayFields,
  draftOf,
  faultsOf,
  spans,
  type TermsDraft,
  type TermsField,
  textFields,
} from './draft.ts';

/** What holds for all bills: tax, spans of days, who sells, where to pay. */
export function SettingsPage() {
  const { t } = useTranslation('vendorBilling');
  const { data, error, refetch } = useQuery(termsQuery);
  return (
    <Page>
      <PageHeader title={t('settings.title')} description={t('settings.what')} />
      {!data && (
        <Card>
          {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={10} />}
        </Card>
      )}
      {data && <TermsForm key={data.version} terms={data} />}
    </Page>
  );
}

function TermsForm({ terms }: { terms: Terms }) {
  const { t } = useTranslation('vendorBilling');
  const [review, setReview] = useState(false);
  const form = useForm<TermsDraft>({
    initialValues: draftOf(terms),
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(faultsOf(draft)).map(([field, fault]) => {
          const [least, most] = spans[field as keyof typeof spans] ?? [0, 0];
          return [field, t(`settings.fault.${fault}`, { least, most })];
        }),
      ),
  });
  const save = useMutation({
    mutationFn: () => unwrap(api.PUT('/api/billing/settings', { body: bodyOf(form.values, terms.version) })),
    onSuccess: async () => {
      showToast(t('settings.saved'));
      await refreshDesk();
    },
    onError: (error) => {
      if (!applyFieldErrors(form, error)) return;
      setReview(false);
      focusFirstError();
    },
  });
  const before = draftOf(terms);
  const changed = (['tax_rate', ...dayFields, ...textFields] as const).filter(
    (field) => form.values[field].trim() !== before[field],
  );
  return (
    <form noValidate onSubmit={form.onSubmit(() => setReview(true), focusFirstError)}>
      <Stack>
        <Fields form={form} />
        <FormActions>
          <Button type="submit" blocked={changed.length === 0 && t('unchanged')}>
            {t('review')}
          </Button>
        </FormActions>
      </Stack>
      {review && (
        <Review
          changes={changed.map((field) => ({ field, before: before[field], after: form.values[field] }))}
          save={{ run: () => save.mutate(), isPending: save.isPending, error: save.error }}
          onClose={() => setReview(false)}
        />
      )}
    </form>
  );
}

function Fields({ form }: { form: UseFormReturnType<TermsDraft> }) {
  const { t } = useTranslation('vendorBilling');
  const field = (
    name: TermsField,
    more: { description?: string; inputMode?: 'decimal' | 'numeric' } = {},
  ) => <TextField key={name} label={t(`settings.field.${name}`)} {...more} {...form.getInputProps(name)} />;
  return (
    <>
      <Card title={t('settings.terms')} description={t('settings.termsWhat')}>
        <FormGrid>
          {field('tax_rate', { inputMode: 'decimal', description: t('settings.hint.tax_rate') })}
          {dayFields.map((name) =>
            field(name, { inputMode: 'numeric', description: t(`settings.hint.${name}`) }),
          )}
        </FormGrid>
      </Card>
      <Card title={t('settings.seller')} description={t('settings.sellerWhat')}>
        <FormGrid>{textFields.slice(0, 3).map((name) => field(name))}</FormGrid>
      </Card>
      <Card title={t('settings.bank')} description={t('settings.bankWhat')}>
        <FormGrid>{textFields.slice(3).map((name) => field(name))}</FormGrid>
      </Card>
    </>
  );
}

interface ReviewProps {
  changes: readonly { field: TermsField; before: string; after: string }[];
  save: { run: () => void; isPending: boolean; error: unknown };
  onClose: () => void;
}

function Review({ changes, save, onClose }: ReviewProps) {
  const { t } = useTranslation('vendorBilling');
  const { t: common } = useTranslation();
  return (
    <Modal open onClose={onClose} title={t('settings.review')}>
      <Stack>
        <Diff
          changes={changes.map(({ field, before, after }) => ({
            id: field,
            label: t(`settings.field.${field}`),
            before,
            after,
          }))}
        />
        <Banner tone="info">{t('settings.effect')}</Banner>
        <FormError error={save.error} />
        <FormActions>
          <Button tone="secondary" onClick={onClose}>
            {common('back')}
          </Button>
          <Button loading={save.isPending} onClick={save.run}>
            {common('save')}
          </Button>
        </FormActions>
      </Stack>
    </Modal>
  );
}
