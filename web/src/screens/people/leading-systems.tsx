import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { useScreen } from '../../api/use-screen.js';
import { dayText, today } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { DayInput } from '../../parts/day-input.js';
import { Empty } from '../../parts/empty.js';
import { lineStyle } from '../../parts/line-style.js';
import { Loaded } from '../../parts/loaded.js';
import { Moment } from '../../parts/moment.js';
import { MoreButton } from '../../parts/more-button.js';
import { PersonName } from '../../parts/person-name.js';
import { useLeading, useSystemName } from '../../parts/use-leading.js';
import { LeadingDecisions, LeadingOfKinds } from './leading.operations.js';
import { LeadingDialog } from './leading-dialog.js';

type Kinds = NonNullable<ResultOf<typeof LeadingOfKinds>['school']>['kindsInForce'];
type Decision = ResultOf<typeof LeadingDecisions>['leadingSystems']['edges'][number]['node'];

/** Where records of each kind are kept in the first place, on a day, and all that was decided. */
export const LeadingSystems = () => {
  const { t } = useTranslation();
  const { may } = useSession();
  const [on, setOn] = useState(today());
  const [isDeciding, setDeciding] = useState(false);
  const screen = useScreen(
    LeadingOfKinds,
    { on: on === '' ? today() : on },
    { topics: ['SCHOOL'] },
  );
  const kinds = screen.data?.school?.kindsInForce ?? [];
  return (
    <Stack gap="sm" component="section" aria-labelledby="leading">
      <Group justify="space-between">
        <Title order={2} size="h3" id="leading">
          {t('leading.sectionTitle')}
        </Title>
        {may('SET_LEADING_SYSTEM') && kinds.length > 0 && (
          <Button variant="light" className="not-printed" onClick={() => setDeciding(true)}>
            {t('leading.decide')}
          </Button>
        )}
      </Group>
      <Text c="dimmed">{t('leading.about')}</Text>
      <DayInput
        label={t('leading.on')}
        value={on}
        onChange={setOn}
        style={{ alignSelf: 'flex-start' }}
      />
      <Loaded screen={screen}>
        {({ school }) => <KindList kinds={school?.kindsInForce ?? []} />}
      </Loaded>
      <Decisions />
      {isDeciding && <LeadingDialog kinds={kinds} onClose={() => setDeciding(false)} />}
    </Stack>
  );
};

/** The kinds of which the same holds stand together: most schools decide for all of them at once. */
const KindList = ({ kinds }: { readonly kinds: Kinds }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const leading = useLeading();
  if (kinds.length === 0) {
    return <Empty title={t('leading.noKinds')} next={t('leading.noKindsNext')} />;
  }
  const together = new Map<string, string[]>();
  for (const { label, leadingSystem } of kinds) {
    const where = leading(leadingSystem);
    together.set(where, [...(together.get(where) ?? []), said(label)]);
  }
  return (
    <Stack component="ul" gap={0} m={0} p={0}>
      {[...together].map(([where, labels]) => (
        <Stack key={where} component="li" gap={2} py="xs" style={lineStyle}>
          <Text fw={600}>{where}</Text>
          <Text size="sm">{labels.join(' · ')}</Text>
        </Stack>
      ))}
    </Stack>
  );
};

const Decisions = () => {
  const { t } = useTranslation();
  const pages = usePages(
    LeadingDecisions,
    { first: 10 },
    { topics: ['SCHOOL'], pageOf: ({ leadingSystems }) => leadingSystems },
  );
  return (
    <Loaded screen={pages}>
      {() =>
        pages.nodes.length > 0 && (
          <>
            <Title order={3} size="h4">
              {t('leading.decisions')}
            </Title>
            <Stack component="ul" gap={0} m={0} p={0}>
              {pages.nodes.map((one) => (
                <DecisionLine key={one.entry?.eventId} of={one} />
              ))}
            </Stack>
            {pages.hasMore && (
              <MoreButton label={t('common.more')} more={pages.more} isLoading={pages.isLoading} />
            )}
          </>
        )
      }
    </Loaded>
  );
};

const DecisionLine = ({ of }: { readonly of: Decision }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const nameOf = useSystemName();
  const { from, decisionNo: no, legalBasis, kinds, decidedBy, entry } = of;
  return (
    <Stack component="li" gap={2} py="xs" style={lineStyle}>
      <Text fw={600}>{t('leading.decision', { system: nameOf(of), day: dayText(from), no })}</Text>
      <Text size="sm">{legalBasis}</Text>
      <Text size="sm">{kinds.map(({ label }) => said(label)).join(' · ')}</Text>
      <Text size="sm" c="dimmed">
        <PersonName of={decidedBy} />
        {entry && (
          <>
            , <Moment at={entry.recordedAt} />
          </>
        )}
      </Text>
    </Stack>
  );
};
