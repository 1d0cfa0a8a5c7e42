import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import { useScreen } from '../../../api/use-screen.js';
import { dayText } from '../../../format/moment.js';
import { ActLine } from '../../../parts/act-line.js';
import { Empty } from '../../../parts/empty.js';
import { Loaded } from '../../../parts/loaded.js';
import { Value } from '../../../parts/value.js';
import { ConsentsOfChild } from './consents.operations.js';
import type { ShownConsent } from './consent-shape.js';
import { GiveConsentDialog } from './give-consent-dialog.js';
import { WithdrawConsentDialog } from './withdraw-consent-dialog.js';

interface ConsentsTabProps {
  readonly dossierId: string;
  readonly classId: string | null;
  /** The child is still at the school. */
  readonly isOpen: boolean;
  readonly isDisposed: boolean;
}

type Dialog = { readonly is: 'giving' } | { readonly is: 'ending'; readonly of: ShownConsent };

/** What guardians agreed to, and what they took back. */
export const ConsentsTab = ({ dossierId, classId, isOpen, isDisposed }: ConsentsTabProps) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const screen = useScreen(ConsentsOfChild, { id: dossierId }, { topics: [] });
  const close = () => {
    setDialog(null);
    screen.again();
  };
  const mayEnd = !isDisposed && may('WITHDRAW_CONSENT', classId);
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('consents.about')}</Text>
      <Loaded screen={screen}>
        {({ dossier }) => {
          const consents = dossier?.consents ?? [];
          const mayGive =
            isOpen && may('GIVE_CONSENT', classId) && !consents.some(({ isInForce }) => isInForce);
          return (
            <>
              {consents.length === 0 && (
                <Empty title={t('consents.none')} next={t('consents.noneNext')} />
              )}
              <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
                {consents.map((consent) => (
                  <OneConsent
                    key={consent.id}
                    of={consent}
                    onEnd={
                      mayEnd && !consent.withdrawal
                        ? () => setDialog({ is: 'ending', of: consent })
                        : null
                    }
                  />
                ))}
              </Stack>
              {mayGive && (
                <Group className="not-printed">
                  <Button onClick={() => setDialog({ is: 'giving' })}>{t('consents.give')}</Button>
                </Group>
              )}
            </>
          );
        }}
      </Loaded>
      {dialog?.is === 'giving' && <GiveConsentDialog dossierId={dossierId} onClose={close} />}
      {dialog?.is === 'ending' && (
        <WithdrawConsentDialog dossierId={dossierId} consent={dialog.of} onClose={close} />
      )}
    </Stack>
  );
};

interface OneConsentProps {
  readonly of: ShownConsent;
  readonly onEnd: (() => void) | null;
}

const OneConsent = ({ of, onEnd }: OneConsentProps) => {
  const { t } = useTranslation();
  const { guardian, relation, paper, from, until, childAgreed, given, withdrawal } = of;
  const days = { from: dayText(from), until: until === null ? '' : dayText(until) };
  return (
    <Paper component="li" withBorder p="md">
      <Stack gap={4}>
        <Group gap="xs">
          <Text fw={600}>
            <Value of={guardian} /> (<Value of={relation} />)
          </Text>
          <Standing of={of} />
        </Group>
        <Text size="sm">{t(until === null ? 'consents.from' : 'consents.fromUntil', days)}</Text>
        {childAgreed && <Text size="sm">{t('consents.childAgreed')}</Text>}
        <Text size="sm">
          {t('consents.paper')}: <Value of={paper} />
        </Text>
        <ActLine of={given} />
        {withdrawal && (
          <>
            <Text size="sm" mt={4}>
              {t('consents.withdrawnLine', { day: dayText(withdrawal.withdrawnOn) })}:{' '}
              <Value of={withdrawal.guardian} />, <Value of={withdrawal.paper} />
            </Text>
            <ActLine of={withdrawal.act} />
          </>
        )}
        {onEnd && (
          <Group mt={4} className="not-printed">
            <Button variant="default" onClick={onEnd}>
              {t('consents.withdraw')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
};

const Standing = ({ of: { isInForce, withdrawal } }: { readonly of: ShownConsent }) => {
  const { t } = useTranslation();
  const word = withdrawal ? 'withdrawn' : isInForce ? 'inForce' : 'over';
  return (
    <Badge variant="light" c="var(--mantine-color-text)" color={isInForce ? 'green' : 'gray'}>
      {t(`consents.${word}`)}
    </Badge>
  );
};
