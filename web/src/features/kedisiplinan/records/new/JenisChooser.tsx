import { IconChevronDown, IconSearch, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type JenisRow, type Kategori, kategoriOrder } from '../../../../api/kedisiplinan.ts';
import { useMay } from '../../../../app/session.ts';
import { urls } from '../../../../app/urls.ts';
import { Checkbox } from '../../../../ui/Checkbox.tsx';
import { Link } from '../../../../ui/Link.tsx';
import { Muted } from '../../../../ui/layout.tsx';
import { Skeleton } from '../../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../../ui/State.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { everyJenisQuery } from '../../queries.ts';
import { useKedisiplinanWords } from '../../words.ts';
import css from '../records.module.css';
import { toggled } from './draft.ts';

interface Props {
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
  error: ReactNode;
}

/** Kinds of violations with their points, several at once: by category, or as one searches. */
export function JenisChooser({ chosen, onChange, error }: Props) {
  const { t } = useTranslation('kedisiplinanRecords');
  const { points } = useKedisiplinanWords();
  const [text, setText] = useState('');
  const { data, error: failed, refetch } = useQuery(everyJenisQuery);
  if (data === undefined)
    return failed ? <ErrorState error={failed} onRetry={() => void refetch()} /> : <Skeleton lines={5} />;
  const used = data.filter(({ aktif }) => aktif);
  if (used.length === 0) return <NoneYet />;
  const wanted = text.trim().toLowerCase();
  const found = used.filter(({ nama }) => nama.toLowerCase().includes(wanted));
  const picked = chosen.flatMap((id) => data.filter((jenis) => jenis.id === id));
  const toggle = (id: string): void => onChange(toggled(chosen, id));
  return (
    <div className={css.part}>
      <Picked picked={picked} onRemove={toggle} />
      {picked.length > 1 && (
        <p className={css.quiet}>
          {t('jenis.sum', { points: points(picked.reduce((sum, { poin }) => sum + poin, 0)) })}
        </p>
      )}
      <TextField
        label={t('jenis.search')}
        placeholder={t('jenis.searchHint')}
        type="search"
        autoComplete="off"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        error={error}
      />
      {found.length === 0 && <p className={css.quiet}>{t('jenis.nothing')}</p>}
      {kategoriOrder.map((kategori) => (
        <Group
          key={kategori}
          kategori={kategori}
          rows={found.filter((jenis) => jenis.kategori === kategori)}
          chosen={chosen}
          onToggle={toggle}
          searching={wanted !== ''}
        />
      ))}
    </div>
  );
}

function NoneYet() {
  const { t } = useTranslation('kedisiplinanRecords');
  const may = useMay();
  return (
    <Muted>
      {t('jenis.noneYet')}{' '}
      {may('jenis_pelanggaran:write') && <Link href={urls.jenisPelanggaran()}>{t('jenis.toList')}</Link>}
    </Muted>
  );
}

function Picked({ picked, onRemove }: { picked: readonly JenisRow[]; onRemove: (id: string) => void }) {
  const { t } = useTranslation('kedisiplinanRecords');
  const { points } = useKedisiplinanWords();
  if (picked.length === 0) return null;
  return (
    <ul className={css.pills} aria-label={t('jenis.chosen')}>
      {picked.map(({ id, nama, poin }) => (
        <li key={id} className={css.pill}>
          <span>
            {nama} <span className={css.quiet}>{points(poin)}</span>
          </span>
          <button type="button" aria-label={t('remove', { name: nama })} onClick={() => onRemove(id)}>
            <IconX size={16} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface GroupProps {
  kategori: Kategori;
  rows: readonly JenisRow[];
  chosen: readonly string[];
  onToggle: (id: string) => void;
  searching: boolean;
}

/** The light ones, which are the most, stand open; a search opens whatever it finds. */
function Group({ kategori, rows, chosen, onToggle, searching }: GroupProps) {
  const words = useKedisiplinanWords();
  const [opened, setOpened] = useState(kategori === 'ringan');
  if (rows.length === 0) return null;
  const shown = opened || searching;
  return (
    <section className={css.group}>
      <h3>
        <button
          type="button"
          className={css.groupHead}
          aria-expanded={shown}
          onClick={() => setOpened(!opened)}
        >
          <span>{words.kategori[kategori]}</span>
          <span className={css.groupEnd}>
            <span className={css.quiet}>{rows.length}</span>
            <IconChevronDown size={18} aria-hidden />
          </span>
        </button>
      </h3>
      {shown && (
        <ul>
          {rows.map(({ id, nama, poin }) => (
            <li key={id} className={css.kind}>
              <Checkbox label={nama} checked={chosen.includes(id)} onChange={() => onToggle(id)} />
              <span className={css.kindPoints}>{words.points(poin)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
