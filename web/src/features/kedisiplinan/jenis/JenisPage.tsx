import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type JenisRow, type Kategori, kategoriOrder } from '../../../api/kedisiplinan.ts';
import { useMay } from '../../../app/session.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { FilterBar } from '../../../ui/FilterBar.tsx';
import { Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { EmptyState, ErrorState, NoMatch } from '../../../ui/State.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { everyJenisQuery } from '../queries.ts';
import css from '../records/records.module.css';
import { useKedisiplinanWords } from '../words.ts';
import { JenisDialog } from './JenisDialog.tsx';
import { JenisPanel } from './JenisPanel.tsx';

/** The catalogue of violations with their points, by category. */
export function JenisPage() {
  const { t } = useTranslation('kedisiplinanMasters');
  const { values, set } = useUrlState('open');
  return (
    <Page>
      <PageHeader title={t('jenis.title')} description={t('jenis.description')} actions={<Create />} />
      <Search />
      <Groups />
      <JenisPanel id={values.open} onClose={() => set({ open: undefined })} />
    </Page>
  );
}

function Create() {
  const { t } = useTranslation('kedisiplinanMasters');
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('jenis_pelanggaran:write')) return null;
  return (
    <>
      <Button icon={<IconPlus size={18} aria-hidden />} onClick={() => setOpen(true)}>
        {t('jenis.create')}
      </Button>
      {open && <JenisDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function Search() {
  const { t } = useTranslation('kedisiplinanMasters');
  return (
    <FilterBar
      filters={[
        { kind: 'search', param: 'q', label: t('jenis.search') },
        {
          kind: 'select',
          param: 'aktif',
          label: t('field.status'),
          options: [
            { value: 'true', label: t('jenis.used') },
            { value: 'false', label: t('jenis.unused') },
          ],
        },
      ]}
    />
  );
}

function Groups() {
  const { t } = useTranslation('kedisiplinanMasters');
  const { values, set } = useUrlState('q', 'aktif');
  const { data, error, refetch } = useQuery(everyJenisQuery);
  if (data === undefined)
    return (
      <Card>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
      </Card>
    );
  const text = (values.q ?? '').toLowerCase();
  const found = data.filter(
    ({ nama, aktif }) =>
      nama.toLowerCase().includes(text) && (values.aktif === undefined || String(aktif) === values.aktif),
  );
  if (data.length === 0)
    return (
      <Card>
        <EmptyState title={t('jenis.none')} action={<Create />}>
          {t('jenis.noneHint')}
        </EmptyState>
      </Card>
    );
  if (found.length === 0)
    return (
      <Card>
        <NoMatch onClear={() => set({ q: undefined, aktif: undefined })} />
      </Card>
    );
  return kategoriOrder.map((kategori) => (
    <Group key={kategori} kategori={kategori} rows={found.filter((row) => row.kategori === kategori)} />
  ));
}

function Group({ kategori, rows }: { kategori: Kategori; rows: readonly JenisRow[] }) {
  const { t } = useTranslation('kedisiplinanMasters');
  const { number } = useFormats();
  const { set } = useUrlState('open');
  const words = useKedisiplinanWords();
  if (rows.length === 0) return null;
  return (
    <Card title={words.kategori[kategori]} note={number(rows.length)} flush>
      <ul className={css.kinds}>
        {rows.map(({ id, nama, poin, frekuensi_kelompok: kelompok, aktif }) => (
          <li key={id}>
            <button type="button" className={css.hit} onClick={() => set({ open: id }, 'push')}>
              <span className={css.name}>{nama}</span>
              <span className={css.kindEnd}>
                {kelompok !== null && <Chip tone="info">{t(`kelompok.${kelompok}`)}</Chip>}
                {!aktif && <Chip>{t('jenis.unused')}</Chip>}
                <span className={css.kindPoints}>{words.points(poin)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
