import { Button, Tabs } from '@mantine/core';
import { Navigate } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { DossierName, DossierPlace } from '../../parts/dossier-place.js';
import { LinkButton } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { PrintedEnd } from '../../parts/printed.js';
import './dossier.css';
import { ConsentsTab } from './consents/consents-tab.js';
import { tabs, type Tab } from './dossier-address.js';
import { DossierFacts } from './dossier-head.js';
import { DossierViews } from './dossier-views.js';
import { ProfileTab } from './profile-tab.js';
import { SheetRowsTab } from './sheet-rows-tab.js';
import { UnitDossier } from './unit-dossier.js';
import { TimelineTab } from './timeline-tab.js';
import { useDossierAddress } from './use-dossier-address.js';
import { type LoadedDossier, useDossier, useDossierEnd } from './use-dossier.js';

/** Everything the school knows about one child, and how it came to know it. */
export const DossierScreen = () => {
  const { dossierId, address } = useDossierAddress();
  const screen = useDossier(dossierId, address.record);
  return (
    <Loaded screen={screen} skeletonRows={8}>
      {(answer) => <OfWhat {...answer} dossierId={dossierId} again={screen.again} />}
    </Loaded>
  );
};

type OfWhatProps = LoadedDossier & { readonly dossierId: string; readonly again: () => void };

const OfWhat = ({ dossier, dossierId, ...loaded }: OfWhatProps) => {
  switch (dossier?.about) {
    case undefined:
      return <NotFound />;
    case 'CHILD':
      return <DossierPage key={dossierId} dossier={dossier} {...loaded} />;
    case 'CLASS':
      return <Navigate to="/lop/$classId" params={{ classId: dossierId }} replace />;
    case 'STAFF':
      return <UnitDossier dossierId={dossierId} facts={<DossierFacts of={dossier} />} />;
    case 'TEAM':
    case 'SCHOOL':
      return <UnitDossier dossierId={dossierId} />;
  }
};

interface DossierPageProps extends LoadedDossier {
  readonly dossier: NonNullable<LoadedDossier['dossier']>;
  readonly again: () => void;
}

const DossierPage = ({ dossier, shown, last, again }: DossierPageProps) => {
  const { t } = useTranslation();
  const { address, change } = useDossierAddress();
  const mayLookWho = useSession().may('READ_ACCESS_LOG', dossier.class?.id ?? null);
  const end = useDossierEnd(dossier.id, last?.logIndex ?? null, again);
  const tab: Tab = address.tab === 'views' && !mayLookWho ? 'profile' : (address.tab ?? 'profile');
  const open = (chosen: string | null) => {
    const next = tabs.find((one) => one === chosen);
    change({ tab: next === 'profile' ? undefined : next });
  };
  return (
    <Page
      title={<DossierName of={dossier} />}
      screen={t('dossier.title')}
      about={<DossierPlace of={dossier} />}
      actions={
        <>
          {dossier.schoolYear !== null && (
            <LinkButton
              variant="light"
              to="/hoc-ba/$dossierId/$schoolYear"
              params={{ dossierId: dossier.id, schoolYear: dossier.schoolYear }}
            >
              {t('schoolReport.link')}
            </LinkButton>
          )}
          <Button
            variant="default"
            leftSection={<Printer size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('dossier.print')}
          </Button>
        </>
      }
    >
      <DossierFacts of={dossier} />
      <Tabs value={tab} onChange={open} keepMounted={false}>
        <Tabs.List aria-label={t('dossier.parts')} className="not-printed" mb="md">
          <Tabs.Tab value="profile">{t('dossier.profile')}</Tabs.Tab>
          <Tabs.Tab value="sheets">{t('classDay.sheets')}</Tabs.Tab>
          <Tabs.Tab value="consents">{t('consents.title')}</Tabs.Tab>
          <Tabs.Tab value="timeline">{t('dossier.timeline')}</Tabs.Tab>
          {mayLookWho && <Tabs.Tab value="views">{t('dossier.views')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="profile">
          <ProfileTab dossier={dossier} shown={shown} />
        </Tabs.Panel>
        <Tabs.Panel value="sheets">
          <SheetRowsTab dossierId={dossier.id} />
        </Tabs.Panel>
        <Tabs.Panel value="consents">
          <ConsentsTab
            dossierId={dossier.id}
            classId={dossier.class?.id ?? null}
            isOpen={dossier.status === 'OPEN'}
            isDisposed={dossier.status === 'DISPOSED'}
          />
        </Tabs.Panel>
        <Tabs.Panel value="timeline">
          <TimelineTab dossier={dossier} shown={shown} end={end} />
        </Tabs.Panel>
        {mayLookWho && (
          <Tabs.Panel value="views">
            <DossierViews dossierId={dossier.id} shown={shown} />
          </Tabs.Panel>
        )}
      </Tabs>
      <PrintedEnd last={last} />
    </Page>
  );
};
