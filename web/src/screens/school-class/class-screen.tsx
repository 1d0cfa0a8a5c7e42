import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { LinkButton } from '../../parts/links.js';
import { LoadFailed } from '../../parts/load-failed.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { PageSkeleton } from '../../parts/page-skeleton.js';
import { ClassList } from './class-list.js';
import { LevelSetLine, SetLevelButton } from './class-level.js';
import { NewestSheets } from './newest-sheets.js';
import { type ListFilter, listFilters, standingOf } from './list-filter.js';
import { OpenDossierButton } from './open-dossier.js';
import { ClassOnScreen } from './school-class.operations.js';
import type { ShownClass } from './class-shape.js';

const route = getRouteApi('/lop/$classId');

/** One class and its children. */
export const ClassScreen = () => {
  const { classId } = route.useParams();
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { data, error, again } = useScreen(
    ClassOnScreen,
    { id: classId },
    { topics: ['SCHOOL', 'DOSSIERS', 'RECORDS', 'CORRECTIONS', 'LOCKS'] },
  );
  if (data && !data.class) return <NotFound />;
  const shown = data?.class;
  const aboutOf = ({ level, schoolYear }: ShownClass): string =>
    [...(level ? [said(level.label)] : []), t('common.schoolYear', { year: schoolYear })].join(
      ' · ',
    );
  return (
    <Page
      title={shown ? t('common.classOf', { name: shown.name }) : t('schoolClass.oneTitle')}
      screen={t('schoolClass.oneTitle')}
      about={shown && aboutOf(shown)}
      actions={shown && <Actions of={shown} />}
    >
      {error && <LoadFailed error={error} again={again} />}
      {shown ? <Filtered key={classId} of={shown} /> : !error && <PageSkeleton rows={8} />}
    </Page>
  );
};

const Actions = ({ of }: { readonly of: ShownClass }) => {
  const { id, name } = of;
  const { t } = useTranslation();
  const { may, me } = useSession();
  return (
    <>
      {(may('READ_RECORDS', id) || me.grant !== null) && (
        <LinkButton variant="light" to="/lop/$classId/ngay" params={{ classId: id }}>
          {t('classDay.title')}
        </LinkButton>
      )}
      {(may('READ_RECORDS', id) || me.grant !== null) && (
        <LinkButton variant="default" to="/tong-hop/$classId" params={{ classId: id }}>
          {t('schoolReport.summary.link')}
        </LinkButton>
      )}
      {may('ENTER_RECORD', id) && (
        <LinkButton variant="default" to="/ban-ghi/moi" search={{ lop: id }}>
          {t('schoolClass.enterForClass')}
        </LinkButton>
      )}
      {may('OPEN_DOSSIER', id) && <OpenDossierButton classId={id} className={name} />}
      {may('MANAGE_SCHOOL') && <SetLevelButton of={of} />}
      {may('APPROVE_RECORD', id) && (
        <LinkButton variant="default" to="/phe-duyet" search={{ lop: id }}>
          {t('schoolClass.approve')}
        </LinkButton>
      )}
      <Button
        variant="default"
        leftSection={<Printer size={18} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('schoolClass.print')}
      </Button>
    </>
  );
};

const Filtered = ({ of: shown }: { readonly of: ShownClass }) => {
  const [typed, setTyped] = useState('');
  const { trangThai: filter } = route.useSearch();
  return (
    <Stack>
      <LevelSetLine of={shown} />
      <NewestSheets classId={shown.id} />
      <Filters filter={filter} of={shown} typed={typed} onType={setTyped} />
      <ClassList of={shown} filter={filter} typed={typed} />
    </Stack>
  );
};

interface FiltersProps {
  readonly of: ShownClass;
  readonly filter: ListFilter | undefined;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** The status stands in the address; what is typed does not, it is a name. */
const Filters = ({ of: { id: classId, standings }, filter, typed, onType }: FiltersProps) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choose = (chosen: string) => {
    const trangThai = listFilters.find((one) => one === chosen);
    void navigate({
      to: '/lop/$classId',
      params: { classId },
      search: trangThai ? { trangThai } : {},
      replace: true,
    });
  };
  return (
    <Group align="flex-end" className="not-printed" grow preventGrowOverflow={false}>
      <NativeSelect
        label={t('schoolClass.show')}
        value={filter ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[
          { value: '', label: t('schoolClass.filters.all') },
          ...listFilters.map((one) => ({
            value: one,
            label: standings
              ? t('schoolClass.filterCount', {
                  filter: t(`schoolClass.filters.${one}`),
                  n: standings[standingOf[one].counts],
                })
              : t(`schoolClass.filters.${one}`),
          })),
        ]}
      />
      <TextInput
        label={t('schoolClass.inList')}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
    </Group>
  );
};
