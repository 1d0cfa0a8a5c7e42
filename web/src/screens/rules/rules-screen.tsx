import { Button, Stack } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { DayInput } from '../../parts/day-input.js';
import { Empty } from '../../parts/empty.js';
import { LinkButton } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { mayEnter } from '../../parts/may-enter.js';
import { Page } from '../../parts/page.js';
import { RuleText } from './rule-text.js';
import { RulesOnDay, VersionedKinds } from './rules.operations.js';
import type { RuleKind } from './rules-shape.js';
import { Versions } from './versions.js';

const route = getRouteApi('/quy-che');

/** The school's own rules: what holds on a day, and every version that there is. */
export const RulesScreen = () => {
  const { t } = useTranslation();
  const { ngay } = route.useSearch();
  const screen = useScreen(VersionedKinds, {}, { topics: ['SCHOOL'] });
  const kinds = (screen.data?.school?.kindsInForce ?? []).filter(({ versioned }) => versioned);
  return (
    <Page
      title={t('rules.title')}
      screen={t('rules.title')}
      about={t('rules.about')}
      actions={<Actions of={kinds} />}
    >
      <Stack>
        <DayChoice value={ngay ?? today()} />
        <InForce key={ngay ?? ''} on={ngay ?? null} />
        <Loaded screen={screen}>
          {() => kinds.map((kind) => <Versions key={kind.kind} of={kind} />)}
        </Loaded>
      </Stack>
    </Page>
  );
};

const Actions = ({ of: kinds }: { readonly of: readonly RuleKind[] }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const session = useSession();
  const mine = kinds.filter(({ owners }) => mayEnter(session, owners, null));
  return (
    <>
      {mine.map(({ kind, label }) => (
        <LinkButton key={kind} to="/ban-ghi/moi" search={{ dossierId: session.me.schoolId, kind }}>
          {t('rules.enter', { kind: said(label) })}
        </LinkButton>
      ))}
      <Button
        variant="default"
        leftSection={<Printer size={18} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('rules.print')}
      </Button>
    </>
  );
};

const DayChoice = ({ value }: { readonly value: string }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const show = (day: string) => {
    if (day !== '') void navigate({ to: '/quy-che', search: { ngay: day }, replace: true });
  };
  return (
    <DayInput
      className="not-printed"
      label={t('rules.on')}
      maw={220}
      value={value}
      onChange={show}
    />
  );
};

const InForce = ({ on }: { readonly on: string | null }) => {
  const { t } = useTranslation();
  const screen = useScreen(RulesOnDay, { on }, { topics: ['RECORDS', 'CORRECTIONS'] });
  return (
    <Loaded screen={screen}>
      {({ rulesInForce }) =>
        rulesInForce.length === 0 ? (
          <Empty title={t('rules.none')} next={t('rules.noneNext')} />
        ) : (
          rulesInForce.map((rule) => <RuleText key={rule.record.id} of={rule} />)
        )
      }
    </Loaded>
  );
};
