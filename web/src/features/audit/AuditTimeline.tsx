import type { AuditRow } from '../../api/identity.ts';
import { StatusChip } from '../../ui/Chip.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { AuditChanges } from './AuditChanges.tsx';
import { outcomeTones, useAuditWords } from './useAuditWords.ts';

/** The history of one object: what happened, when, by whom, with old and new values. */
export function AuditTimeline({ rows, label }: { rows: readonly AuditRow[]; label: string }) {
  const words = useAuditWords();
  return (
    <Timeline
      label={label}
      entries={rows.map((row) => ({
        id: row.id,
        at: row.created_at,
        title: (
          <>
            {words.action(row.action)}
            {row.outcome !== 'success' && (
              <>
                {' '}
                <StatusChip status={row.outcome} tones={outcomeTones} words={words.outcomes} />
              </>
            )}
          </>
        ),
        by: words.who(row),
        children: <AuditChanges row={row} />,
      }))}
    />
  );
}
