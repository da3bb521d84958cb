import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../api/identity.ts';
import { SearchedTable } from '../../app/SearchedTable.tsx';
import { useMay } from '../../app/session.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { useUserTypeWords } from '../users/words.ts';
import { DefinitionPanel } from './DefinitionPanel.tsx';
import { definitionsQuery } from './queries.ts';
import { useRuleText } from './useValueText.ts';

function useColumns(): Column<Definition>[] {
  const { t, i18n } = useTranslation('definitions');
  const { number } = useFormats();
  const ruleText = useRuleText();
  const types = useUserTypeWords();
  const words = (row: Definition): string =>
    i18n.language === 'en' ? row.description_en : row.description_id;
  return [
    { id: 'name', label: t('column.name'), card: 'title', cell: (row) => row.name },
    { id: 'words', label: t('column.description'), card: 'meta', cell: words },
    {
      id: 'type',
      label: t('column.type'),
      card: 'status',
      cell: (row) => <Chip>{t(`type.${row.value_type}`)}</Chip>,
    },
    { id: 'rule', label: t('column.rule'), cell: (row) => ruleText(row.value_type, row.validation_rule) },
    {
      id: 'for',
      label: t('column.userTypes'),
      cell: (row) => row.allowed_user_types.map((type) => types[type]).join(', '),
    },
    {
      id: 'used',
      label: t('column.used'),
      align: 'right',
      card: 'value',
      cell: (row) => number(row.in_use_count),
    },
  ];
}

/** What the restrictions of users may be called and hold. */
export function DefinitionsPage() {
  const { t } = useTranslation('definitions');
  const may = useMay();
  const { values, set } = useUrlState('open');
  const query = useQuery(definitionsQuery);
  const columns = useColumns();
  const write = may('restriction_definitions:write');
  const create = write && (
    <Button icon={<IconPlus size={18} aria-hidden />} onClick={() => set({ open: 'new' }, 'push')}>
      {t('create')}
    </Button>
  );
  return (
    <Page wide>
      <PageHeader title={t('title')} description={t('description')} actions={create} />
      <SearchedTable
        id="restriction-definitions"
        words={{
          label: t('title'),
          none: t('none'),
          noneHint: t('noneHint'),
          search: t('search'),
          searchHint: t('searchHint'),
        }}
        columns={columns}
        query={query}
        textOf={(row) => `${row.name} ${row.description_id} ${row.description_en}`}
        create={create}
      />
      <DefinitionPanel
        open={values.open}
        definitions={query.data?.rows}
        write={write}
        onClose={() => set({ open: undefined })}
      />
    </Page>
  );
}
