import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from '../../parts/links.js';
import type { Bilingual } from '../../i18n/index.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Moment } from '../../parts/moment.js';
import { MoreButton } from '../../parts/more-button.js';
import type { ShownKind, ShownLock } from './board.js';
import { useScopeName } from './scope-name.js';

const shownAtFirst = 20;

interface Happening {
  readonly lock: ShownLock;
  readonly at: string;
  readonly citation: Bilingual | null;
  readonly what:
    | 'proposed'
    | 'decided'
    | 'executed'
    | 'unlockDecided'
    | 'unlocked'
    | 'relockedBY_HAND'
    | 'relockedCORRECTION_APPLIED'
    | 'relockedEXPIRED';
}

/** All that happened to these locks, newest first. */
export const happeningsOf = (locks: readonly ShownLock[]): readonly Happening[] =>
  locks
    .flatMap((lock) => {
      const at = (
        what: Happening['what'],
        act: { readonly recordedAt: string; readonly citation: Bilingual | null } | undefined,
      ): readonly Happening[] =>
        act ? [{ lock, what, at: act.recordedAt, citation: act.citation }] : [];
      return [
        ...at('proposed', lock.proposed),
        ...at('decided', lock.decided?.act),
        ...at('executed', lock.executed?.act),
        ...lock.unlocks.flatMap(({ decided, executed, relocked }) => [
          ...at('unlockDecided', decided.act),
          ...at('unlocked', executed?.act),
          ...(relocked ? at(`relocked${relocked.cause}`, relocked.act) : []),
        ]),
      ];
    })
    .toSorted((one, other) => other.at.localeCompare(one.at));

interface HistoryProps {
  readonly locks: readonly ShownLock[];
  readonly kinds: readonly ShownKind[];
}

export const History = ({ locks, kinds }: HistoryProps) => {
  const { t } = useTranslation();
  const [shown, setShown] = useState(shownAtFirst);
  const all = happeningsOf(locks);
  if (all.length === 0) return null;
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h4">
        {t('locks.history')}
      </Title>
      <Stack component="ul" p={0} m={0} gap="sm" style={{ listStyle: 'none' }}>
        {all.slice(0, shown).map((one) => (
          <li key={`${one.lock.id}${one.what}${one.at}`}>
            <Line of={one} kinds={kinds} />
          </li>
        ))}
      </Stack>
      {shown < all.length && <MoreButton more={() => setShown(shown + shownAtFirst)} />}
    </Stack>
  );
};

interface LineProps extends Omit<HistoryProps, 'locks'> {
  readonly of: Happening;
}

const Line = ({ of: { lock, what, at, citation }, kinds }: LineProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const scopeName = useScopeName();
  return (
    <>
      <Text>
        {t(`locks.happened.${what}`)}:{' '}
        <LinkAnchor to="/khoa-so/$lockId" params={{ lockId: lock.id }}>
          {scopeName(lock.scope, kinds)}
        </LinkAnchor>
      </Text>
      <Text size="sm" c="dimmed">
        <Moment at={at} />
        {citation && ` · ${said(citation)}`}
      </Text>
    </>
  );
};
