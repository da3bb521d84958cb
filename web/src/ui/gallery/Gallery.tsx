import { useState } from 'react';
import { Button, LinkButton } from '../Button.tsx';
import { Card } from '../Card.tsx';
import { Page, Row, Stack } from '../layout.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { useScheme } from '../scheme.ts';
import { FeedbackSection } from './FeedbackSection.tsx';
import { FieldsSection } from './FieldsSection.tsx';
import css from './gallery.module.css';
import { OverlaySection } from './OverlaySection.tsx';
import { TableSection } from './TableSection.tsx';

// The gallery is for engineers and never delivered, so its words are not in the word files.

/** All components, to look at and to hold against axe. */
export function Gallery() {
  const { shown, setScheme } = useScheme();
  const [busy, setBusy] = useState(false);
  return (
    <main className={css.page}>
      <Page>
        <PageHeader
          title="Komponen Balai"
          description="Semua komponen dalam satu halaman; hanya ada saat pengembangan."
          actions={
            <Button tone="secondary" onClick={() => setScheme(shown === 'dark' ? 'light' : 'dark')}>
              {shown === 'dark' ? 'Tema terang' : 'Tema gelap'}
            </Button>
          }
        />
        <Card title="Tombol">
          <Stack>
            <Row>
              <Button>Simpan perubahan</Button>
              <Button tone="secondary">Batal</Button>
              <Button tone="quiet">Hapus saringan</Button>
              <Button tone="danger">Hapus peran</Button>
              <Button blocked="Isi nama lembaga dahulu">Tinjau perubahan</Button>
              <Button loading={busy} onClick={() => setBusy(true)}>
                Kirim
              </Button>
              <LinkButton href="/">Ke beranda</LinkButton>
            </Row>
          </Stack>
        </Card>
        <FieldsSection />
        <TableSection />
        <FeedbackSection />
        <OverlaySection />
      </Page>
    </main>
  );
}
