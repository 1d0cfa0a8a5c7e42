import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { Empty } from '../../parts/empty.js';
import { Moment } from '../../parts/moment.js';
import { useNow } from '../../parts/use-now.js';
import type { AccountOfRegister } from './account-shape.js';
import { IssueTokenDialog, RevokeTokenDialog } from './token-dialogs.js';

interface TokensSectionProps {
  readonly account: AccountOfRegister;
  readonly name: string;
}

type Opened =
  | { readonly is: 'issue' }
  | { readonly is: 'rotate' | 'revoke'; readonly tokenId: string };

/** With what a program shows that it is itself. */
export const TokensSection = ({ account, name }: TokensSectionProps) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const [open, setOpen] = useState<Opened | null>(null);
  const mayManage = may('MANAGE_ACCOUNTS') && account.status === 'OPEN';
  const close = () => setOpen(null);
  const common = { accountId: account.id, name, onClose: close };
  return (
    <Stack gap="sm" component="section" aria-labelledby="tokens">
      <Group justify="space-between">
        <Title order={2} size="h3" id="tokens">
          {t('access.tokens')}
        </Title>
        {mayManage && (
          <Button variant="light" onClick={() => setOpen({ is: 'issue' })}>
            {t('access.issueToken')}
          </Button>
        )}
      </Group>
      {account.tokens.length === 0 && (
        <Empty title={t('access.noTokens')} next={t('access.noTokensNext')} />
      )}
      {account.tokens.map((token) => (
        <TokenCard key={token.id} token={token} mayManage={mayManage} open={setOpen} />
      ))}
      {open?.is === 'issue' && (
        <IssueTokenDialog {...common} latest={account.office?.expiresAt ?? null} replaces={null} />
      )}
      {open?.is === 'rotate' && (
        <IssueTokenDialog
          {...common}
          latest={account.office?.expiresAt ?? null}
          replaces={open.tokenId}
        />
      )}
      {open?.is === 'revoke' && <RevokeTokenDialog {...common} tokenId={open.tokenId} />}
    </Stack>
  );
};

interface TokenCardProps {
  readonly token: AccountOfRegister['tokens'][number];
  readonly mayManage: boolean;
  readonly open: (what: Opened) => void;
}

const TokenCard = ({ token, mayManage, open }: TokenCardProps) => {
  const { t } = useTranslation();
  const now = useNow();
  const { id, issued, expiresAt, revoked } = token;
  const isOver = Date.parse(expiresAt) <= now;
  const isValid = revoked === null && !isOver;
  const state = revoked ? 'tokenRevoked' : isOver ? 'tokenOver' : 'tokenValid';
  return (
    <Paper withBorder p="md">
      <Group justify="space-between">
        <div>
          <Badge variant="light" color={isValid ? 'green' : 'gray'}>
            {t(`access.${state}`)}
          </Badge>
          <Text size="sm">
            {t('access.tokenFrom')} <Moment at={issued.recordedAt} />, {t('access.tokenUntil')}{' '}
            <Moment at={expiresAt} />
          </Text>
        </div>
        {isValid && mayManage && (
          <Group gap="xs" className="not-printed">
            <Button variant="default" onClick={() => open({ is: 'rotate', tokenId: id })}>
              {t('access.rotateToken')}
            </Button>
            <Button variant="default" onClick={() => open({ is: 'revoke', tokenId: id })}>
              {t('access.revokeToken')}
            </Button>
          </Group>
        )}
      </Group>
    </Paper>
  );
};
