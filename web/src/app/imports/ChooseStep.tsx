import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveBlob } from '../../api/download.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { FormActions, Stack } from '../../ui/layout.tsx';
import { Progress } from '../../ui/Progress.tsx';
import css from './import.module.css';
import { type ColumnHint, type ImportKind, refusalOf, uploadDryRun } from './kind.ts';

const MOST_MB = 50;

interface Props {
  kind: ImportKind;
  columns: readonly ColumnHint[];
  onBegun: (job: string) => void;
}

/** Choosing the file, with a template to begin from. */
export function ChooseStep({ kind, columns, onBegun }: Props) {
  const { t } = useTranslation('imports');
  const [chosen, setChosen] = useState<{ file: File; key: string } | null>(null);
  const upload = useMutation({
    mutationFn: ({ file, key }: { file: File; key: string }) => uploadDryRun(kind, file, key),
    onSuccess: onBegun,
  });
  const words = refusalOf(upload.error);
  const save = (): void =>
    saveBlob(
      new Blob([kind.template()], { type: 'text/csv;charset=utf-8' }),
      t(`of.${kind.id}.templateFile`),
    );
  return (
    <>
      <Card
        title={t('choose')}
        actions={
          <Button tone="secondary" icon={<IconDownload size={16} aria-hidden />} onClick={save}>
            {t('template')}
          </Button>
        }
      >
        <Stack>
          <FileDrop
            label={t('drop')}
            description={t('dropHint', { size: MOST_MB })}
            accept={['.csv', '.xlsx']}
            maxSize={MOST_MB}
            file={chosen?.file ?? null}
            onFile={(file) => {
              upload.reset();
              setChosen(file && { file, key: crypto.randomUUID() });
            }}
          />
          {upload.isPending && <Progress label={t('sending')} total={null} done={0} finished />}
          {words === null ? (
            <FormError error={upload.error} inputs={[]} />
          ) : (
            <Banner tone="bad">{t(words)}</Banner>
          )}
          <FormActions note={t('nothingYet')}>
            <Button
              loading={upload.isPending}
              blocked={chosen === null && t('chooseFirst')}
              onClick={() => chosen && upload.mutate(chosen)}
            >
              {t('check')}
            </Button>
          </FormActions>
        </Stack>
      </Card>
      <Columns columns={columns} />
    </>
  );
}

/** What belongs in each column. */
function Columns({ columns }: Pick<Props, 'columns'>) {
  const { t } = useTranslation('imports');
  return (
    <Card title={t('columns')} description={t('columnsHint')}>
      <dl className={css.columns}>
        {columns.map(({ name, hint }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{hint}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
