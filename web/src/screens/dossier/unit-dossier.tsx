import { NativeSelect, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-pages.js';
import { useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { DossierName } from '../../parts/dossier-place.js';
import { Empty } from '../../parts/empty.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { FiledRecords } from './filed-records.js';
import { KindsToEnter } from './kinds-to-enter.js';
import { FiledInDossier, KindsOfUnits } from './unit-dossier.operations.js';
import type { UnitKind } from './unit-shape.js';

const pageSize = 20;

interface UnitDossierProps {
  readonly dossierId: string;
  readonly actions?: ReactNode;
  /** How long it is kept and how it ends, of a member of staff. */
  readonly facts?: ReactNode;
}

/** The dossier of a team, of somebody on the staff, or of the school. */
export const UnitDossier = ({ dossierId, actions, facts }: UnitDossierProps) => {
  const { t } = useTranslation();
  const [kind, setKind] = useState<string | null>(null);
  const pages = usePages(
    FiledInDossier,
    { id: dossierId, kind, first: pageSize },
    { topics: ['RECORDS'], pageOf: ({ dossier }) => dossier?.filed },
  );
  const kinds = useScreen(KindsOfUnits, {}, { topics: ['SCHOOL'] });
  const { data } = pages;
  if (data && !data.dossier) return <NotFound />;
  const unit = data?.dossier;
  const ofUnit = (kinds.data?.school?.kindsInForce ?? []).filter(
    ({ about }) => about === unit?.about,
  );
  return (
    <Page
      title={unit ? <DossierName of={unit} /> : t('unitDossier.title')}
      screen={t('unitDossier.title')}
      about={unit && t(`unitDossier.about.${unit.about}`)}
      actions={actions}
    >
      <Stack>
        {facts}
        {unit && <KindsToEnter kinds={ofUnit} of={unit} />}
        {unit && <KindFilter kinds={ofUnit} value={kind} onChange={setKind} />}
        <LoadedPages
          pages={pages}
          empty={<Empty title={t('unitDossier.nothing')} next={t('unitDossier.nothingNext')} />}
        >
          <FiledRecords records={pages.nodes} />
        </LoadedPages>
      </Stack>
    </Page>
  );
};

interface KindFilterProps {
  readonly kinds: readonly UnitKind[];
  readonly value: string | null;
  readonly onChange: (kind: string | null) => void;
}

const KindFilter = ({ kinds, value, onChange }: KindFilterProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <NativeSelect
      className="not-printed"
      maw={480}
      label={t('unitDossier.show')}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      data={[
        { value: '', label: t('unitDossier.allKinds') },
        ...kinds.map(({ kind, label }) => ({ value: kind, label: said(label) })),
      ]}
    />
  );
};
