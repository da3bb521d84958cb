import '@mantine/core/styles/Popover.layer.css';
import { Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button.tsx';
import { Checkbox } from '../Checkbox.tsx';
import type { Column } from './columns.ts';
import css from './DataTable.module.css';

interface Props<Row> {
  columns: readonly Column<Row>[];
  shown: readonly Column<Row>[];
  onChoose: (ids: string[]) => void;
}

/** Which columns to show. */
export function ColumnMenu<Row>({ columns, shown, onChoose }: Props<Row>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const ids = shown.map((column) => column.id);
  const toggle = (id: string): void =>
    onChoose(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" shadow="sm" trapFocus>
      <Popover.Target>
        <Button
          tone="secondary"
          icon={<IconColumns3 size={16} aria-hidden />}
          onClick={() => setOpen((before) => !before)}
        >
          {t('table.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css.columnList} aria-label={t('table.columns')}>
        {columns
          .filter((column) => column.card !== 'title')
          .map((column) => (
            <Checkbox
              key={column.id}
              label={column.label}
              checked={ids.includes(column.id)}
              onChange={() => toggle(column.id)}
            />
          ))}
      </Popover.Dropdown>
    </Popover>
  );
}
