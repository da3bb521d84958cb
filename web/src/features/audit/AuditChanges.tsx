import type { AuditRow } from '../../api/identity.ts';
import { Diff } from '../../ui/Diff.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Stack } from '../../ui/layout.tsx';
import { type Details, detailsOf, isEmpty } from './details.ts';
import { useAuditWords } from './useAuditWords.ts';

/** Old → new and the facts beside it: the same view of old and new as before saving. */
export function DetailsView({ details }: { details: Details }) {
  const words = useAuditWords();
  const { changes, facts } = details;
  return (
    <Stack gap={8}>
      {changes.length > 0 && (
        <Diff
          changes={changes.map(({ key, before, after }) => ({
            id: key,
            label: words.key(key),
            before: words.value(before, key),
            after: words.value(after, key),
          }))}
        />
      )}
      {facts.length > 0 && (
        <KeyValue
          pairs={facts.map(({ key, value }) => ({ label: words.key(key), value: words.value(value, key) }))}
        />
      )}
    </Stack>
  );
}

/**
 * What an entry changed and what was kept with it, personal values among the others. In the history of one object its
 * name is not said again.
 */
export function AuditChanges({ row }: { row: AuditRow }) {
  const { full_name: _name, ...personal } = row.personal ?? {};
  const details = detailsOf(row.details, personal);
  return isEmpty(details) ? null : <DetailsView details={details} />;
}
