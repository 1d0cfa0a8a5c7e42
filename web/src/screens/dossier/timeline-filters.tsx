import { Button, Group, NativeSelect } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { nameOf } from '../../parts/person-name.js';
import { entryKinds } from './dossier-address.js';
import { useDossierAddress } from './use-dossier-address.js';
import type { LoadedDossier } from './use-dossier.js';
import type { TimelineEntry } from './use-timeline.js';

interface TimelineFiltersProps {
  readonly shown: LoadedDossier['shown'];
  readonly entries: readonly TimelineEntry[];
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Which entries are shown; all of it stands in the address, as ids and codes. */
export const TimelineFilters = ({ shown, entries }: TimelineFiltersProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { address, change } = useDossierAddress();
  const actors = useActors(entries);
  const fields = (shown?.fields ?? []).map(({ name, label }) => ({
    value: name,
    label: said(label),
  }));
  const isFiltered = address.field ?? address.actor ?? address.kind ?? address.only;
  return (
    <Group
      component="section"
      aria-label={t('timeline.filters')}
      align="flex-end"
      gap="sm"
      className="not-printed"
    >
      <Choice
        label={t('timeline.scope')}
        value={address.only ?? ''}
        options={[
          { value: '', label: t('timeline.wholeDossier') },
          { value: 'record', label: t('timeline.onlyRecord') },
        ]}
        choose={(only) => change({ only: only === 'record' ? 'record' : undefined })}
      />
      <Choice
        label={t('timeline.kind')}
        value={address.kind ?? ''}
        options={[
          { value: '', label: t('timeline.anyKind') },
          ...entryKinds.map((kind) => ({ value: kind, label: t(`timeline.kinds.${kind}`) })),
        ]}
        choose={(kind) => change({ kind: entryKinds.find((one) => one === kind) })}
      />
      <Choice
        label={t('timeline.field')}
        value={address.field ?? ''}
        options={[{ value: '', label: t('timeline.anyField') }, ...fields]}
        choose={(field) => change({ field: field || undefined })}
      />
      <Choice
        label={t('timeline.actor')}
        value={address.actor ?? ''}
        options={[{ value: '', label: t('timeline.anyActor') }, ...actors]}
        choose={(actor) => change({ actor: actor || undefined })}
      />
      <Choice
        label={t('timeline.order')}
        value={address.order ?? ''}
        options={[
          { value: '', label: t('timeline.newestFirst') },
          { value: 'oldest', label: t('timeline.oldestFirst') },
        ]}
        choose={(order) => change({ order: order === 'oldest' ? 'oldest' : undefined })}
      />
      {isFiltered && (
        <Button
          variant="default"
          onClick={() =>
            change({ field: undefined, actor: undefined, kind: undefined, only: undefined })
          }
        >
          {t('timeline.clear')}
        </Button>
      )}
    </Group>
  );
};

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly choose: (value: string) => void;
}

const Choice = ({ label, value, options, choose }: ChoiceProps) => (
  <NativeSelect
    label={label}
    value={value}
    data={[...options]}
    onChange={({ currentTarget }) => choose(currentTarget.value)}
    style={{ flex: '1 1 11rem', minWidth: 0, maxWidth: '18rem' }}
  />
);

/** Everybody who was seen to act here; one who was chosen stays to choose from. */
const useActors = (entries: readonly TimelineEntry[]): readonly Option[] => {
  const { t } = useTranslation();
  const known = useRef(new Map<string, string>());
  for (const { person } of entries) {
    if (person) known.current.set(person.id, nameOf(person) ?? t('common.nameErased'));
  }
  return [...known.current]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, 'vi'));
};
