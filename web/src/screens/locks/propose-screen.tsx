import { Button, Group, NativeSelect, Paper, Stack, Textarea } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useAct } from '../../api/use-act.js';
import { useScreen } from '../../api/use-screen.js';
import { useDraft } from '../../drafts/use-draft.js';
import { today } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { DraftNotice } from '../../parts/draft-notice.js';
import { Empty } from '../../parts/empty.js';
import { kindsOf } from '../../parts/kinds-of.js';
import { Loaded } from '../../parts/loaded.js';
import { OutcomeNotice } from '../../parts/outcome-notice.js';
import { Page } from '../../parts/page.js';
import { partsOf, periodOfPart, wholeYear, yearRunning } from '../../parts/part-of-year.js';
import { usePartName } from '../../parts/use-part-name.js';
import type { ShownClass, ShownKind, ShownYear } from './board.js';
import { Checklist } from './checklist.js';
import { ProposeLock, ScopesOfYear } from './locks.operations.js';
import { LockedAlready } from './locked-already.js';

const route = getRouteApi('/khoa-so/de-nghi');

/** Asks for a lock: over which class and kind, and why; what is not finished there is shown first. */
export const ProposeScreen = () => {
  const { t } = useTranslation();
  const { school, may } = useSession();
  const { year: asked } = route.useSearch();
  const year = yearRunning(school.years, asked, today())?.name ?? '';
  const scopes = useScreen(ScopesOfYear, { schoolYear: year }, { topics: ['SCHOOL'] });
  return (
    <Page title={t('locks.propose')} screen={t('locks.propose')} about={t('locks.proposeAbout')}>
      {may('PROPOSE_LOCK') ? (
        <Loaded screen={scopes}>
          {({ school: found }) =>
            found && (
              <ProposeForm
                classes={found.classes}
                kinds={kindsOf(found.catalogues)}
                year={year}
                span={found.years.find(({ name }) => name === year)}
              />
            )
          }
        </Loaded>
      ) : (
        <Empty title={t('locks.mayNotPropose')} next={t('locks.mayNotProposeNext')} />
      )}
    </Page>
  );
};

interface ProposeFormProps {
  readonly classes: readonly ShownClass[];
  readonly kinds: readonly ShownKind[];
  readonly year: string;
  readonly span: ShownYear | undefined;
}

const ProposeForm = ({ classes, kinds, year, span }: ProposeFormProps) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { classId = '', kind = '', period = '' } = route.useSearch();
  const { written, write, drop, isRestored } = useDraft(`lock:${year}`, { reason: '' });
  const propose = useAct(ProposeLock);
  const scope = {
    schoolYear: year,
    period: period || null,
    classId: classId || null,
    kind: kind || null,
    recordId: null,
  };
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    const ended = await propose.act(
      { scope, reason: written.reason },
      { title: t('locks.propose') },
    );
    if (ended.is !== 'done' || ended.createdId === null) return;
    drop();
    void navigate({ to: '/khoa-so/$lockId', params: { lockId: ended.createdId }, replace: true });
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <Stack gap="md">
        {isRestored && <DraftNotice drop={drop} />}
        <ScopeChoice classes={classes} kinds={kinds} year={year} span={span} />
        <Checklist scope={scope} />
        <Textarea
          label={t('locks.reason')}
          description={t('locks.reasonHelp')}
          required
          autosize
          minRows={3}
          value={written.reason}
          onChange={({ currentTarget: { value } }) => write({ reason: value })}
        />
        <OutcomeNotice of={propose.outcome} done={t('locks.proposed')} again={() => void send()} />
        {propose.refusal && <LockedAlready refusal={propose.refusal} />}
        <Group>
          <Button type="submit" loading={propose.isActing}>
            {t('locks.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** The scope stands in the address, so that the checklist can be looked at by somebody else. */
const ScopeChoice = ({ classes, kinds, year, span }: ProposeFormProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const partName = usePartName();
  const { school } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (change: Partial<typeof search>) =>
    void navigate({ search: { ...search, year, ...change }, replace: true });
  return (
    <Paper withBorder p="md">
      <Group align="flex-end" gap="md">
        <NativeSelect
          label={t('locks.year')}
          value={year}
          onChange={({ currentTarget: { value } }) =>
            choose({ year: value, classId: undefined, period: undefined })
          }
          data={school.years.map(({ name }) => name)}
        />
        <NativeSelect
          label={t('locks.part')}
          value={search.period ?? ''}
          onChange={({ currentTarget: { value } }) => choose({ period: value || undefined })}
          data={(span ? partsOf(span) : [wholeYear]).map(({ code }) => ({
            value: periodOfPart(year, code) ?? '',
            label: partName(code),
          }))}
        />
        <NativeSelect
          label={t('locks.class')}
          value={search.classId ?? ''}
          onChange={({ currentTarget: { value } }) => choose({ classId: value || undefined })}
          data={[
            { value: '', label: t('common.wholeSchool') },
            ...classes.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          label={t('locks.kind')}
          value={search.kind ?? ''}
          onChange={({ currentTarget: { value } }) => choose({ kind: value || undefined })}
          data={[
            { value: '', label: t('locks.allKinds') },
            ...kinds.map(({ kind, label }) => ({ value: kind, label: said(label) })),
          ]}
        />
      </Group>
    </Paper>
  );
};
