import { ApiError } from '../../api/errors.ts';
import { Banner } from '../Banner.tsx';
import { Card } from '../Card.tsx';
import { Chip } from '../Chip.tsx';
import { CopyButton } from '../CopyButton.tsx';
import { Diff } from '../Diff.tsx';
import { FormError } from '../FormError.tsx';
import { KeyValue } from '../KeyValue.tsx';
import { CardGrid, Row, Stack } from '../layout.tsx';
import { Progress } from '../Progress.tsx';
import { Skeleton } from '../Skeleton.tsx';
import { EmptyState, NoMatch } from '../State.tsx';
import { Tabs } from '../Tabs.tsx';
import { Timeline } from '../Timeline.tsx';

const failure = new ApiError({
  status: 500,
  code: 'INTERNAL_ERROR',
  message: 'Perubahan belum tersimpan. Coba lagi sebentar lagi.',
  fields: {},
  requestId: 'req-01J9',
  retryAfter: null,
  data: null,
});

const changes = [
  {
    id: 'name',
    label: 'Nama lembaga',
    before: 'Koperasi Karyawan Bahari',
    after: 'Koperasi Karyawan Samudra',
  },
  { id: 'limit', label: 'Plafon rawat inap per tahun', before: 'Rp 45.000.000', after: 'Rp 60.000.000' },
];

const history = () => (
  <Timeline
    label="Riwayat"
    entries={[
      {
        id: '2',
        at: '2026-11-21T07:05:00Z',
        title: 'Plafon diubah',
        by: 'Sri Wahyuni',
        children: <Diff changes={changes} />,
      },
      { id: '1', at: '2026-11-01T02:00:00Z', title: 'Lembaga didaftarkan', by: 'Balai' },
    ]}
  />
);

const facts = () => (
  <KeyValue
    pairs={[
      { label: 'Nomor', value: 'PST-10421' },
      { label: 'Paket', value: 'Melati' },
      { label: 'Telepon', value: null },
    ]}
  />
);

export function FeedbackSection() {
  return (
    <>
      <Card title="Kabar">
        <Stack gap={10}>
          <Row>
            <Chip tone="good">Aktif</Chip>
            <Chip tone="warn">Menunggu</Chip>
            <Chip tone="bad">Ditolak</Chip>
            <Chip tone="info">Baru</Chip>
            <Chip>Berakhir</Chip>
          </Row>
          <Banner tone="good" title="Tersimpan">
            Perubahan berlaku sekarang.
          </Banner>
          <Banner tone="warn">Anda bertindak sebagai orang lain.</Banner>
          <Banner tone="info">Versi baru sudah siap.</Banner>
          <FormError error={failure} />
          <Progress
            label="Mengimpor pengguna"
            total={200_000}
            done={64_000}
            detail="64.000 dari 200.000 baris"
          />
          <Skeleton />
          <Row>
            <CopyButton text="req-01J9" />
          </Row>
        </Stack>
      </Card>
      <Card title="Rekaman">
        <Tabs
          label="Bagian rekaman"
          tabs={[
            { id: 'history', label: 'Riwayat', content: history },
            { id: 'facts', label: 'Keterangan', content: facts },
          ]}
        />
      </Card>
      <CardGrid>
        <Card>
          <EmptyState title="Belum ada peserta">Tambahkan peserta pertama Anda.</EmptyState>
        </Card>
        <Card>
          <NoMatch onClear={() => undefined} />
        </Card>
      </CardGrid>
    </>
  );
}
