import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../api/client.ts';
import type { ClaimDetail } from '../../../api/insurance.ts';
import { useMay, useMe } from '../../../app/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Row } from '../../../ui/layout.tsx';
import { DeleteRecord } from '../panels/DeleteRecord.tsx';
import { EditClaimDialog } from './EditClaimDialog.tsx';

/** What whoever files claims can still do with one that nobody has decided. */
export function OwnClaim({ claim, onClose }: { claim: ClaimDetail; onClose: () => void }) {
  const { t } = useTranslation('insurance');
  const may = useMay();
  const me = useMe();
  const [editing, setEditing] = useState(false);
  const files = may('claims:file') && (me.user_type === 'CORE' || me.user_type === 'PROVIDER');
  if (!files || claim.status !== 'SUBMITTED') return null;
  return (
    <Row>
      <Button tone="secondary" icon={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
        {t('claims.edit')}
      </Button>
      <DeleteRecord
        kind="claims"
        id={claim.id}
        name={claim.number}
        remove={() => done(api.DELETE('/api/insurance/claims/{id}', { params: { path: { id: claim.id } } }))}
        onClose={onClose}
      />
      {editing && <EditClaimDialog seen={claim} onClose={() => setEditing(false)} />}
    </Row>
  );
}
