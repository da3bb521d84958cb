import { useTranslation } from 'react-i18next';
import type { RejectRow, Resolution } from '../../../api/integrations.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Heading, Muted, Stack } from '../../../ui/layout.tsx';
import css from '../integrations.module.css';
import { type Compared, comparedFields, incomingOf, isSame, storedOf } from './compare.ts';

interface Props {
  reject: RejectRow;
  /** Why nothing can be decided now. */
  blocked: string | false;
  working: boolean;
  onDecide: (body: Resolution) => void;
}

/** The record beside those it may mean: a person says which of them it is, or that it is somebody new. */
export function Candidates({ reject, blocked, working, onDecide }: Props) {
  const { t } = useTranslation('integrationForms');
  const incoming = incomingOf(reject.payload);
  return (
    <section>
      <Heading level={3}>{t('rejects.candidates')}</Heading>
      <Muted>{t('rejects.candidatesHint')}</Muted>
      <div className={css.beside}>
        <div className={css.preview}>
          <h4 className={css.previewTitle}>{t('rejects.incoming')}</h4>
          <Stack gap={12}>
            <Person person={incoming} />
            <Button
              tone="secondary"
              fullWidth
              blocked={blocked}
              loading={working}
              onClick={() => onDecide({ action: 'create' })}
            >
              {t('rejects.create')}
            </Button>
          </Stack>
        </div>
        <Stack gap={16}>
          {reject.candidates.map((candidate) => (
            <div key={candidate.id} className={css.preview}>
              <h4 className={css.previewTitle}>{t('rejects.recorded')}</h4>
              <Stack gap={12}>
                <Person person={storedOf(candidate)} beside={incoming} />
                <Button
                  fullWidth
                  blocked={blocked}
                  loading={working}
                  aria-label={t('rejects.mergeWith', { name: candidate.name })}
                  onClick={() => onDecide({ action: 'merge', worker_id: candidate.id })}
                >
                  {t('rejects.merge')}
                </Button>
              </Stack>
            </div>
          ))}
        </Stack>
      </div>
    </section>
  );
}

/** The same rows in the same order for everybody; `beside` marks what is said alike there. */
function Person({ person, beside }: { person: Compared; beside?: Compared }) {
  const { t } = useTranslation('healthWorkers');
  const { t: forms } = useTranslation('integrationForms');
  const { date } = useFormats();
  const shown = (field: keyof Compared): string | null => {
    const value = person[field];
    return field === 'birth_date' && value !== null && !Number.isNaN(Date.parse(value)) ? date(value) : value;
  };
  return (
    <KeyValue
      pairs={comparedFields.map((field) => ({
        label: t(`field.${field}`),
        value:
          beside && isSame(field, person, beside) ? (
            <span className={css.chipsStart}>
              {shown(field)}
              <Chip tone="good">{forms('rejects.same')}</Chip>
            </span>
          ) : (
            (shown(field) ?? <span className={css.none}>{t('empty')}</span>)
          ),
      }))}
    />
  );
}
