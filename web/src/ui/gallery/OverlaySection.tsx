import { useState } from 'react';
import { Button } from '../Button.tsx';
import { Card } from '../Card.tsx';
import { CommandPalette } from '../CommandPalette.tsx';
import { ConfirmTyped } from '../ConfirmTyped.tsx';
import { Diff } from '../Diff.tsx';
import { FormActions, Row, Stack } from '../layout.tsx';
import { Menu } from '../Menu.tsx';
import { Modal } from '../Modal.tsx';
import { SidePanel } from '../SidePanel.tsx';
import { showToast } from '../toast.ts';

type Open = 'modal' | 'panel' | 'confirm' | 'palette' | null;

const commands = ['Beranda', 'Pengguna', 'Riwayat audit'].map((label) => ({
  id: label,
  label,
  group: 'Halaman',
  run: () => undefined,
}));

export function OverlaySection() {
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  return (
    <Card title="Di atas halaman">
      <Row>
        <Button tone="secondary" onClick={() => setOpen('modal')}>
          Tinjau
        </Button>
        <Button tone="secondary" onClick={() => setOpen('panel')}>
          Panel samping
        </Button>
        <Button tone="secondary" onClick={() => setOpen('confirm')}>
          Pastikan
        </Button>
        <Button tone="secondary" onClick={() => setOpen('palette')}>
          Palet
        </Button>
        <Button
          tone="secondary"
          onClick={() => showToast('Peran dihapus.', { undo: () => showToast('Peran dikembalikan.') })}
        >
          Kabar dengan urungkan
        </Button>
        <Menu
          target={<Button tone="secondary">Menu</Button>}
          entries={[
            { id: 'a', label: 'Ubah', onSelect: () => undefined },
            { id: 'b', label: 'Hapus', danger: true, apart: true, onSelect: () => undefined },
          ]}
        />
      </Row>
      <Modal open={open === 'modal'} onClose={close} title="Tinjau 1 perubahan">
        <Stack>
          <Diff changes={[{ id: 'n', label: 'Nama lembaga', before: 'Bahari', after: 'Samudra' }]} />
          <FormActions>
            <Button tone="secondary" onClick={close}>
              Batal
            </Button>
            <Button onClick={close}>Simpan perubahan</Button>
          </FormActions>
        </Stack>
      </Modal>
      <SidePanel open={open === 'panel'} onClose={close} title="Agus Setiawan">
        Isi rekaman di samping daftarnya.
      </SidePanel>
      <ConfirmTyped
        open={open === 'confirm'}
        onClose={close}
        title="Hapus peran Kasir"
        phrase="Kasir"
        action="Hapus peran"
        onConfirm={close}
      >
        Peran ini dicabut dari 12 pengguna dan tidak dapat dikembalikan.
      </ConfirmTyped>
      <CommandPalette open={open === 'palette'} onClose={close} commands={commands} />
    </Card>
  );
}
