import { useState } from 'react';
import { Card } from '../Card.tsx';
import { Checkbox, RadioGroup, Switch } from '../Checkbox.tsx';
import { FileDrop } from '../FileDrop.tsx';
import { FormGrid, Stack } from '../layout.tsx';
import { OtpField } from '../OtpField.tsx';
import { PasswordField } from '../PasswordField.tsx';
import { Segments } from '../Segments.tsx';
import { MultiSelect, Select } from '../Select.tsx';
import { TextArea } from '../TextArea.tsx';
import { TextField } from '../TextField.tsx';

const units = [
  { value: 'pusat', label: 'Kantor Pusat' },
  { value: 'cabang', label: 'Cabang Surabaya' },
  { value: 'klinik', label: 'Klinik' },
];

const shown = [
  { value: 'all', label: 'Semua' },
  { value: 'active', label: 'Aktif' },
  { value: 'ended', label: 'Berakhir' },
];

export function FieldsSection() {
  const [unit, setUnit] = useState<string | null>('pusat');
  const [many, setMany] = useState<string[]>(['pusat', 'klinik']);
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState('a');
  const [show, setShow] = useState('all');
  return (
    <Card title="Isian" description="Label di atas, galat di bawah, tinggi 36 px atau 44 px untuk sentuhan.">
      <Stack>
        <FormGrid>
          <TextField label="Nama lembaga" required defaultValue="Koperasi Karyawan Bahari" />
          <TextField
            label="Surel narahubung"
            error="Tulis alamat surel, misalnya nama@lembaga.id."
            defaultValue="admin"
          />
          <PasswordField label="Kata sandi" defaultValue="rahasia-panjang" />
          <OtpField label="Kode enam angka" defaultValue="123456" />
          <Select label="Unit kerja" options={units} value={unit} onChange={setUnit} searchable />
          <MultiSelect label="Unit yang dilihat" options={units} value={many} onChange={setMany} />
          <TextField label="Tidak dapat diubah" disabled defaultValue="PST-10421" />
          <TextArea label="Alasan" placeholder="Tulis alasan singkat" />
        </FormGrid>
        <FormGrid>
          <Stack>
            <Checkbox label="Peran bawaan ikut tampil" defaultChecked />
            <Checkbox label="Sebagian dipilih" indeterminate />
            <Switch label="Beri tahu lewat surel" defaultChecked />
            <Segments label="Tampilkan" value={show} onChange={setShow} options={shown} />
          </Stack>
          <RadioGroup
            label="Jenis"
            name="kind"
            value={kind}
            onChange={setKind}
            options={[
              { value: 'a', label: 'Pengelola', description: 'Melihat semua data lembaga' },
              { value: 'b', label: 'Klien' },
            ]}
          />
        </FormGrid>
        <FileDrop
          label="Tarik berkas CSV atau XLSX ke sini"
          description="Sampai 20 MB"
          accept={['.csv', '.xlsx']}
          maxSize={20}
          file={file}
          onFile={setFile}
        />
      </Stack>
    </Card>
  );
}
