import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { dayText, today } from '../../format/moment.js';
import { DayInput } from '../../parts/day-input.js';
import { Empty } from '../../parts/empty.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { RegisterOfAccounts } from './access.operations.js';
import { AccountsTable } from './accounts-table.js';
import { OpenAccountDialog } from './open-account-dialog.js';
import { OpenProgramDialog } from './open-program-dialog.js';
import { SignReviewDialog } from './sign-review-dialog.js';

const route = getRouteApi('/tai-khoan');

/** The register of a day, all of it before it can be signed for. */
export const RegisterView = () => {
  const { t } = useTranslation();
  const { may } = useSession();
  const { on = today() } = route.useSearch();
  const navigate = route.useNavigate();
  const pages = usePages(
    RegisterOfAccounts,
    { on },
    { topics: ['ACCESS', 'SCHOOL'], pageOf: ({ accessRegister }) => accessRegister?.accounts },
  );
  const { nodes, hasMore, data: answer } = pages;
  const register = answer?.accessRegister;
  return (
    <Stack>
      <Group justify="space-between" align="flex-end">
        <DayInput
          label={t('access.on')}
          value={on}
          max={today()}
          onChange={(day) => {
            // While it is being typed it is no day yet, and what is shown stays.
            if (day !== '') void navigate({ search: day === today() ? {} : { on: day } });
          }}
        />
        {may('MANAGE_ACCOUNTS') && <OpenButtons />}
      </Group>
      {on < today() && (
        <Alert color="yellow" role="status">
          {t('access.pastDay', { day: dayText(on) })}
        </Alert>
      )}
      <LoadedPages
        pages={pages}
        empty={<Empty title={t('access.noAccounts')} next={t('access.noAccountsNext')} />}
      >
        <AccountsTable accounts={nodes} />
      </LoadedPages>
      {register && nodes.length > 0 && !hasMore && may('REVIEW_ACCOUNTS') && (
        <SignAtTheEnd count={nodes.length} on={register.on} upToRevision={register.upToRevision} />
      )}
    </Stack>
  );
};

const OpenButtons = () => {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'person' | 'program' | null>(null);
  const close = () => setOpen(null);
  return (
    <Group gap="xs">
      <Button onClick={() => setOpen('person')}>{t('access.openAccount')}</Button>
      <Button variant="light" onClick={() => setOpen('program')}>
        {t('access.openProgram')}
      </Button>
      {open === 'person' && <OpenAccountDialog onClose={close} />}
      {open === 'program' && <OpenProgramDialog onClose={close} />}
    </Group>
  );
};

interface SignAtTheEndProps {
  readonly count: number;
  readonly on: string;
  readonly upToRevision: { readonly school: number; readonly access: number };
}

const SignAtTheEnd = ({ count, on, upToRevision }: SignAtTheEndProps) => {
  const { t } = useTranslation();
  const [isSigning, setSigning] = useState(false);
  return (
    <Paper withBorder p="md" className="not-printed">
      <Group justify="space-between">
        <Text>{t('access.sawAll', { count })}</Text>
        <Button onClick={() => setSigning(true)}>{t('access.signReview')}</Button>
      </Group>
      {isSigning && (
        <SignReviewDialog on={on} upToRevision={upToRevision} onClose={() => setSigning(false)} />
      )}
    </Paper>
  );
};
