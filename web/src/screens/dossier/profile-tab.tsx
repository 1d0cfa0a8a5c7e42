import { NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { PageSkeleton } from '../../parts/page-skeleton.js';
import { AsOfPanel } from './as-of-panel.js';
import { FieldsOfRecord } from './fields-of-record.js';
import { RecordStanding } from './record-standing.js';
import { useAsOf } from './use-as-of.js';
import { useDossierAddress } from './use-dossier-address.js';
import type { DossierRecord, LoadedDossier } from './use-dossier.js';

export interface TabProps {
  readonly dossier: NonNullable<LoadedDossier['dossier']>;
  readonly shown: LoadedDossier['shown'];
}

/** What the dossier says of the child, one record at a time. */
export const ProfileTab = ({ dossier, shown }: TabProps) => {
  const { t } = useTranslation();
  if (shown === null) {
    return <Empty title={t('dossier.noRecord')} next={t('dossier.noRecordNext')} />;
  }
  return (
    <Stack>
      <RecordPicker dossier={dossier} shown={shown} />
      {shown ? <ShownRecord key={shown.id} dossier={dossier} shown={shown} /> : <PageSkeleton />}
    </Stack>
  );
};

const RecordPicker = ({ dossier: { records }, shown }: TabProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { address, change } = useDossierAddress();
  if (records.length < 2) return null;
  const options = records.map(({ id, kind, schoolYear, period, label }, at) => {
    const alike = records.filter((other) => other.kind === kind);
    const before = records.slice(0, at).filter((other) => other.kind === kind).length;
    const words = { label: said(label), year: schoolYear, n: before + 1 };
    if (period) return { value: id, label: said(label) };
    const name = alike.length > 1 ? 'dossier.recordNumbered' : 'dossier.recordOf';
    return { value: id, label: t(name, words) };
  });
  return (
    <NativeSelect
      className="not-printed"
      label={t('dossier.record')}
      maw={480}
      data={options}
      value={address.record ?? shown?.id ?? ''}
      onChange={({ currentTarget }) =>
        change({ record: currentTarget.value, at: undefined, day: undefined, field: undefined })
      }
    />
  );
};

interface ShownRecordProps extends TabProps {
  readonly shown: DossierRecord;
}

const ShownRecord = ({ dossier, shown }: ShownRecordProps) => {
  const asOf = useAsOf(shown);
  return (
    <>
      <RecordStanding record={shown} classId={dossier.class?.id ?? null} />
      <AsOfPanel record={shown} asOf={asOf} />
      <FieldsOfRecord record={shown} classId={dossier.class?.id ?? null} then={asOf.then} />
    </>
  );
};
