import { type UseQueryResult, useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createKeyKeeper } from '../../../api/idempotency.ts';
import { DraftNote, useDraft } from '../../../app/useDraft.tsx';
import { Button, LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FaultCount } from '../../../ui/FaultCount.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../../ui/form.ts';
import { FormActions, FormGrid, Page, Stack } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { showToast } from '../../../ui/toast.ts';
import css from '../insurance.module.css';
import { refreshInsurance } from '../queries.ts';
import type { Fault } from './draft.ts';
import { ConflictNote, useConflict } from './useConflict.tsx';

interface Props<Draft extends object> {
  /** Names what is kept of it in this browser. */
  name: string;
  began: Draft;
  /** Too personal to lie in a browser. */
  never?: readonly (keyof Draft)[];
  faultsOf: (draft: Draft) => Partial<Record<keyof Draft, Fault>>;
  /** Nothing differs from what is stored. */
  unchanged?: (draft: Draft) => boolean;
  save: (draft: Draft, keyFor: (body: unknown) => string) => Promise<{ id: string }>;
  saved: (draft: Draft) => string;
  submit: string;
  back: string;
  /** Where the record is seen once it is saved. */
  opens: (id: string) => string;
  fields: (form: UseFormReturnType<Draft>) => ReactNode;
  /** What is stored now, once somebody else was faster; not for what is new. */
  latest?: () => Promise<Draft>;
  labelOf?: (field: keyof Draft) => string;
}

/** The form of one record: its own words at each field before anything is sent, the API's after it. */
export function RecordForm<Draft extends object>(props: Props<Draft>) {
  const { t } = useTranslation('insurance');
  const { t: common } = useTranslation();
  const { form, kept, work, conflict } = useRecord(props);
  const same = props.unchanged?.(form.values) ?? false;
  return (
    <form noValidate onSubmit={form.onSubmit((draft) => work.mutate(draft), focusFirstError)}>
      <Stack gap={20}>
        <DraftNote draft={kept} />
        <Card>
          <FormGrid>{props.fields(form)}</FormGrid>
        </Card>
        <div className={css.sticky}>
          <Stack gap={12}>
            <ConflictNote conflict={conflict} labelOf={props.labelOf ?? String} typed={form.values} />
            {conflict.clashes === null && <FormError error={work.error} />}
            <FormActions note={same ? t('form.unchanged') : <FaultCount errors={form.errors} />}>
              <LinkButton href={props.back} onClick={kept.done}>
                {common('cancel')}
              </LinkButton>
              <Button type="submit" loading={work.isPending} blocked={same && t('form.unchanged')}>
                {props.submit}
              </Button>
            </FormActions>
          </Stack>
        </div>
      </Stack>
    </form>
  );
}

/** The draft of a record, what is kept of it, and its saving. */
function useRecord<Draft extends object>(props: Props<Draft>) {
  const { t } = useTranslation('insurance');
  const router = useRouter();
  const [keys] = useState(() => createKeyKeeper());
  const form = useForm<Draft>({
    initialValues: props.began,
    validate: (draft) =>
      Object.fromEntries(
        Object.entries<Fault | undefined>(props.faultsOf(draft)).flatMap(([field, fault]) =>
          fault === undefined ? [] : [[field, t(`fault.${fault}`)]],
        ),
      ),
  });
  const kept = useDraft(props.name, form, props.began, props.never);
  const conflict = useConflict(form, props.began, props.latest);
  const work = useMutation({
    mutationFn: (draft: Draft) => props.save(draft, keys.keyFor),
    onMutate: conflict.over,
    onSuccess: async ({ id }, draft) => {
      keys.done();
      kept.done();
      showToast(props.saved(draft));
      await refreshInsurance();
      // Going back from the record leads to where the form was opened, not to an empty form.
      router.history.replace(props.opens(id));
    },
    onError: async (error) => {
      if (!(await conflict.meet(error)) && applyFieldErrors(form, error)) focusFirstError();
    },
  });
  return { form, kept, work, conflict };
}

interface LoadedProps<Data> {
  title: (data: Data) => string;
  waiting: string;
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/** A page about one record that has to be fetched first. */
export function LoadedPage<Data>({ title, waiting, query, children }: LoadedProps<Data>) {
  const { data, error, refetch } = query;
  return (
    <Page>
      <PageHeader title={data === undefined ? waiting : title(data)} />
      {data === undefined && (
        <Card>
          {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
        </Card>
      )}
      {data !== undefined && children(data)}
    </Page>
  );
}
