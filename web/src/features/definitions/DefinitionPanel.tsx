import { useTranslation } from 'react-i18next';
import { api, done } from '../../api/client.ts';
import type { Definition } from '../../api/identity.ts';
import { DeleteNamed } from '../../app/DeleteNamed.tsx';
import { queryClient } from '../../app/queries.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Heading, Muted, Row, Stack } from '../../ui/layout.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useUserTypeWords } from '../users/words.ts';
import { DefinitionForm } from './DefinitionForm.tsx';
import { definitionDraft } from './draft.ts';
import { definitionsQuery } from './queries.ts';
import { Tester } from './Tester.tsx';
import { useRuleText } from './useValueText.ts';

interface Props {
  /** Id of the open one, or `new`. */
  open: string | undefined;
  definitions: readonly Definition[] | undefined;
  write: boolean;
  onClose: () => void;
}

/** One definition beside the list: its facts, its form for those who may write, and a value to try. */
export function DefinitionPanel({ open, definitions, write, onClose }: Props) {
  const { t } = useTranslation('definitions');
  const definition = definitions?.find((each) => each.id === open);
  const creating = open === 'new' && write;
  const title = creating ? t('createTitle') : (definition?.name ?? t('title'));
  return (
    <SidePanel open={open !== undefined} onClose={onClose} title={title} width={620}>
      {definitions === undefined && <Skeleton lines={6} />}
      {definitions && !definition && !creating && <Muted>{t('gone')}</Muted>}
      {creating && <DefinitionForm key="new" definition={null} onDone={onClose} />}
      {definition && <Body key={definition.id} definition={definition} write={write} onClose={onClose} />}
    </SidePanel>
  );
}

function Body({
  definition,
  write,
  onClose,
}: {
  definition: Definition;
  write: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('definitions');
  const used = definition.in_use_count;
  return (
    <Stack gap={20}>
      <Row>
        {definition.built_in && <Chip tone="info">{t('builtIn')}</Chip>}
        <Chip tone={used > 0 ? 'good' : 'grey'}>{used > 0 ? t('usedBy', { count: used }) : t('unused')}</Chip>
      </Row>
      {write ? (
        <DefinitionForm definition={definition} onDone={onClose} />
      ) : (
        <Facts definition={definition} />
      )}
      {write && <Delete definition={definition} onGone={onClose} />}
    </Stack>
  );
}

function Delete({ definition, onGone }: { definition: Definition; onGone: () => void }) {
  const { t } = useTranslation('definitions');
  const inUse = definition.in_use_count > 0 && t('deleteInUse', { count: definition.in_use_count });
  return (
    <Stack gap={10}>
      <Heading level={3}>{t('deleteTitle')}</Heading>
      <Muted>{t('deleteHint')}</Muted>
      <Row>
        <DeleteNamed
          name={definition.name}
          blocked={definition.built_in ? t('deleteBuiltIn') : inUse}
          words={{
            action: t('delete'),
            ask: t('deleteAsk', { name: definition.name }),
            what: t('deleteWhat'),
            done: t('deleted', { name: definition.name }),
          }}
          remove={() =>
            done(api.DELETE('/api/restriction-definitions/{id}', { params: { path: { id: definition.id } } }))
          }
          onGone={() => {
            onGone();
            return queryClient.invalidateQueries({ queryKey: definitionsQuery.queryKey });
          }}
        />
      </Row>
    </Stack>
  );
}

function Facts({ definition }: { definition: Definition }) {
  const { t, i18n } = useTranslation('definitions');
  const ruleText = useRuleText();
  const types = useUserTypeWords();
  const { description_en: en, description_id: id } = definition;
  return (
    <Stack>
      <Banner tone="info">{t('readOnly')}</Banner>
      <KeyValue
        pairs={[
          { label: t('column.description'), value: i18n.language === 'en' ? en : id },
          { label: t('column.type'), value: t(`type.${definition.value_type}`) },
          { label: t('column.rule'), value: ruleText(definition.value_type, definition.validation_rule) },
          {
            label: t('column.userTypes'),
            value: definition.allowed_user_types.map((type) => types[type]).join(', '),
          },
        ]}
      />
      <Tester draft={definitionDraft(definition)} />
    </Stack>
  );
}
