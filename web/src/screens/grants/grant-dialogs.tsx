import { InviteDialog } from '../../parts/invite-dialog.js';
import { EndGrantDialog } from './end-grant-dialog.js';
import type { Grant } from './grant-shape.js';
import { NameInspectorDialog } from './name-inspector-dialog.js';

interface OfGrant {
  readonly grant: Pick<Grant, 'id' | 'requestNo'>;
  readonly authority: string;
}

/** An act that somebody chose on a grant. */
export type OpenedOfGrant = OfGrant &
  (
    | { readonly is: 'name' | 'end' }
    | { readonly is: 'invite'; readonly accountId: string; readonly name: string }
  );

interface GrantDialogsProps {
  readonly of: OpenedOfGrant;
  readonly onClose: () => void;
}

/** Outside of the lists: a grant that ended moves to the other, and its receipt is to be read. */
export const GrantDialogs = ({ of, onClose }: GrantDialogsProps) => {
  const { id: grantId, requestNo } = of.grant;
  switch (of.is) {
    case 'name':
      return <NameInspectorDialog grantId={grantId} requestNo={requestNo} onClose={onClose} />;
    case 'end':
      return (
        <EndGrantDialog
          grantId={grantId}
          authority={of.authority}
          requestNo={requestNo}
          onClose={onClose}
        />
      );
    case 'invite':
      return <InviteDialog accountId={of.accountId} name={of.name} onClose={onClose} />;
  }
};
