import { useTranslation } from 'react-i18next';
import { DeleteNamed } from '../../../app/DeleteNamed.tsx';
import { queryClient } from '../../../app/queries.ts';
import { refreshInsurance } from '../queries.ts';

interface Props {
  kind: 'clients' | 'policies' | 'members' | 'claims';
  id: string;
  /** Its code or number: what has to be typed before it goes. */
  name: string;
  remove: () => Promise<void>;
  onClose: () => void;
}

/** Deletes a record for good; while others point at it the API refuses, in words that stay in sight. */
export function DeleteRecord({ kind, id, name, remove, onClose }: Props) {
  const { t } = useTranslation('insurance');
  return (
    <DeleteNamed
      name={name}
      blocked={false}
      words={{
        action: t(`${kind}.delete`),
        ask: t(`${kind}.deleteAsk`, { name }),
        what: t(`${kind}.deleteWhat`),
        done: t(`${kind}.deleted`, { name }),
      }}
      remove={remove}
      onGone={async () => {
        onClose();
        queryClient.removeQueries({ queryKey: ['insurance', kind, 'one', id] });
        await refreshInsurance();
      }}
    />
  );
}
