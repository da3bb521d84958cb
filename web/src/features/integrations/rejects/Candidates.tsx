import { useTranslation } from 'react-i18next';
import type { RejectRow, Resolution } from '../../../api/integrations.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Heading, Muted, Stack } from '../../../ui/layout.tsx';
import css from '../integrations.module.css';
import { linesOf } from './payload.ts';

type Candidate = RejectRow['candidates'][number];

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
  return (
    <section>
      <Heading level={3}>{t('rejects.candidates')}</Heading>
      <Muted>{t('rejects.candidatesHint')}</Muted>
      <div className={css.beside}>
        <div className={css.preview}>
          <h4 className={css.previewTitle}>{t('rejects.incoming')}</h4>
          <KeyValue pairs={linesOf(reject.payload).map(({ path, text }) => ({ label: path, value: text }))} />
          <Button
            tone="secondary"
            fullWidth
            blocked={blocked}
            loading={working}
            onClick={() => onDecide({ action: 'create' })}
          >
            {t('rejects.create')}
          </Button>
        </div>
        <Stack gap={16}>
          {reject.candidates.map((candidate) => (
            <div key={candidate.id} className={css.preview}>
              <h4 className={css.previewTitle}>{candidate.name}</h4>
              <Person candidate={candidate} />
              <Button
                fullWidth
                blocked={blocked}
                loading={working}
                aria-label={t('rejects.mergeWith', { name: candidate.name })}
                onClick={() => onDecide({ action: 'merge', worker_id: candidate.id })}
              >
                {t('rejects.merge')}
              </Button>
            </div>
          ))}
        </Stack>
      </div>
    </section>
  );
}

function Person({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation('healthWorkers');
  const { date } = useFormats();
  return (
    <KeyValue
      pairs={[
        { label: t('field.nik'), value: candidate.nik_masked },
        { label: t('field.birth_place'), value: candidate.birth_place },
        {
          label: t('field.birth_date'),
          value: candidate.birth_date === null ? null : date(candidate.birth_date),
        },
        { label: t('field.profession'), value: candidate.profession },
        { label: t('field.str_number'), value: candidate.str_number },
        { label: t('field.facility_name'), value: candidate.facility_name },
      ]}
    />
  );
}
