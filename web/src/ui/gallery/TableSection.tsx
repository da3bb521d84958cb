import { useState } from 'react';
import { createFormats } from '../../i18n/formats.ts';
import { Card } from '../Card.tsx';
import { StatusChip } from '../Chip.tsx';
import { FilterBar } from '../FilterBar.tsx';
import { Segments } from '../Segments.tsx';
import { EmptyState } from '../State.tsx';
import type { Column } from '../table/columns.ts';
import { DataTable } from '../table/DataTable.tsx';
import { useUrlState } from '../useUrlState.ts';

type Status = 'ACTIVE' | 'WAITING' | 'ENDED';

interface Person {
  id: string;
  name: string;
  status: Status;
  plan: string;
  used: number;
}

const { rupiah } = createFormats('id');
const names = [
  'Agus Setiawan',
  'Dewi Lestari',
  'I Made Sudarma',
  'Maria Goreti Naibaho',
  'Nurul Hidayah',
  'Siti Khadijah',
];
const plans = ['Melati', 'Kenanga', 'Anggrek'];
const statuses: Status[] = ['ACTIVE', 'ACTIVE', 'WAITING', 'ENDED'];
const people = names.map(
  (name, index): Person => ({
    id: `PST-${10421 + index * 37}`,
    name,
    status: statuses[index % 4] ?? 'ACTIVE',
    plan: plans[index % 3] ?? 'Melati',
    used: index * 5_137_000,
  }),
);

const columns: Column<Person>[] = [
  { id: 'name', label: 'Nama', sort: 'name', card: 'title', cell: (row) => row.name },
  {
    id: 'status',
    label: 'Status',
    card: 'status',
    cell: (row) => (
      <StatusChip
        status={row.status}
        tones={{ ACTIVE: 'good', WAITING: 'warn', ENDED: 'grey' }}
        words={{ ACTIVE: 'Aktif', WAITING: 'Menunggu', ENDED: 'Berakhir' }}
      />
    ),
  },
  { id: 'id', label: 'Nomor', card: 'meta', cell: (row) => row.id },
  { id: 'plan', label: 'Paket', cell: (row) => row.plan },
  { id: 'used', label: 'Terpakai', align: 'right', card: 'value', cell: (row) => rupiah(row.used) },
];

const page = { next_cursor: 'b', prev_cursor: null, has_next: true, has_prev: false, limit: 6 };
const states = ['rows', 'none', 'error', 'pending'] as const;

export function TableSection() {
  const [state, setState] = useState<(typeof states)[number]>('rows');
  const { values, set } = useUrlState('q', 'open');
  const rows = people.filter((person) => person.name.toLowerCase().includes((values.q ?? '').toLowerCase()));
  const data = { rows: { rows, page }, none: { rows: [], page }, error: undefined, pending: undefined }[
    state
  ];
  const query = {
    data,
    error: state === 'error' ? new Error('x') : null,
    isPending: state === 'pending',
    isFetching: false,
    refetch: () => setState('rows'),
  };
  return (
    <Card
      title="Peserta"
      note={rows.length}
      flush
      actions={
        <Segments
          label="Keadaan"
          value={state}
          onChange={setState}
          options={states.map((value) => ({ value, label: value }))}
        />
      }
    >
      <DataTable
        id="gallery"
        label="Peserta"
        columns={columns}
        rowId={(row) => row.id}
        query={query}
        filtered={values.q !== undefined}
        onClearFilters={() => set({ q: undefined })}
        onOpen={(row) => set({ open: row.id })}
        openId={values.open}
        empty={
          <EmptyState title="Belum ada peserta">Impor peserta dari berkas CSV untuk memulai.</EmptyState>
        }
        filters={
          <FilterBar
            filters={[
              { kind: 'search', param: 'q', label: 'Cari', placeholder: 'Nama atau nomor peserta' },
              {
                kind: 'select',
                param: 'plan',
                label: 'Paket',
                options: plans.map((plan) => ({ value: plan, label: plan })),
              },
              { kind: 'dates', from: 'from', to: 'to', label: 'Tanggal' },
            ]}
          />
        }
      />
    </Card>
  );
}
