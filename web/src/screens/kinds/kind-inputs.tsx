import { Checkbox, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../parts/panel.js';
import { abouts } from './about.js';
import { codeOf } from './codes.js';
import type { Kind } from './kind-shape.js';
import { RoleChoice } from './role-choice.js';
import { useKindTexts } from './use-kind-texts.js';
import {
  chainKey,
  chainsOf,
  type Role,
  type When,
  type WrittenKind,
  whens,
} from './written-kind.js';

export interface KindInputsProps {
  readonly written: WrittenKind;
  /** Those in force: of them come the chains that there are. */
  readonly kinds: readonly Kind[];
  /** What is wrong with the input of that name. */
  readonly errorAt: (place: string) => string | null;
  readonly onChange: (part: Partial<WrittenKind>) => void;
}

const columns = { base: 1, sm: 2 };

/** What it is called, of what it is kept, and when. */
export const KindInputs = (props: KindInputsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t('kinds.add.what')} gap="md">
        <NameInputs {...props} />
        <WhenInputs {...props} />
      </Panel>
      <Panel title={t('kinds.add.who')} gap="md">
        <PeopleInputs {...props} />
      </Panel>
    </>
  );
};

const NameInputs = ({ written, errorAt, onChange }: KindInputsProps) => {
  const { t } = useTranslation();
  const made = codeOf(written.vi);
  const text = (place: 'vi' | 'en' | 'code' | 'legalBasis') => ({
    label: t(`kinds.add.${place}`),
    value: written[place],
    error: errorAt(place),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ [place]: currentTarget.value }),
  });
  return (
    <SimpleGrid cols={columns}>
      <TextInput {...text('vi')} required />
      <TextInput {...text('en')} description={t('kinds.add.enMore')} />
      <TextInput {...text('legalBasis')} description={t('kinds.add.legalBasisMore')} required />
      <TextInput
        {...text('code')}
        description={made === '' ? t('kinds.add.codeMore') : t('kinds.add.codeMade', { made })}
      />
    </SimpleGrid>
  );
};

const WhenInputs = ({ written, errorAt, onChange }: KindInputsProps) => {
  const { t } = useTranslation();
  const { about } = written;
  return (
    <>
      <SimpleGrid cols={columns}>
        <NativeSelect
          label={t('kinds.add.of')}
          value={about}
          onChange={({ currentTarget: { value } }) =>
            onChange({ about: abouts.find((one) => one === value) ?? about, chain: '' })
          }
          error={errorAt('about')}
          data={abouts.map((one) => ({ value: one, label: t(`kinds.abouts.${one}`) }))}
        />
        <NativeSelect
          label={t('kinds.lines.rhythm')}
          value={written.when}
          onChange={({ currentTarget: { value } }) =>
            onChange({ when: whens.find((one): one is When => one === value) ?? 'ANY' })
          }
          error={errorAt('every')}
          data={whens.map((one) => ({ value: one, label: t(`kinds.every.${one}`) }))}
        />
        <TextInput
          label={t('kinds.add.years')}
          description={t(
            about === 'CHILD' || about === 'STAFF'
              ? 'kinds.add.yearsOfPerson'
              : 'kinds.add.yearsMore',
          )}
          value={written.retentionYears}
          inputMode="numeric"
          error={errorAt('retentionYears')}
          onChange={({ currentTarget: { value } }) => onChange({ retentionYears: value })}
        />
      </SimpleGrid>
      {about === 'CLASS' && (
        <Checkbox
          label={t('kinds.add.isSheet')}
          description={t('kinds.add.isSheetMore')}
          checked={written.isSheet}
          onChange={({ currentTarget: { checked } }) => onChange({ isSheet: checked })}
        />
      )}
      {!(about === 'CLASS' && written.isSheet) && (
        <Checkbox
          label={t('kinds.add.hasFiles')}
          checked={written.hasFiles}
          onChange={({ currentTarget: { checked } }) => onChange({ hasFiles: checked })}
        />
      )}
    </>
  );
};

/** Every office, so that a new one is not forgotten here, in the order in which they are shown. */
const offices: Readonly<Record<Role, 'enters' | 'reads'>> = {
  PRINCIPAL: 'enters',
  VICE_PRINCIPAL: 'enters',
  BOARD_MEMBER: 'enters',
  HOMEROOM_TEACHER: 'enters',
  TEACHER: 'enters',
  SUBJECT_TEAM_LEAD: 'enters',
  SUBJECT_TEAM_DEPUTY: 'enters',
  OFFICE_TEAM_LEAD: 'enters',
  YOUTH_UNION_LEAD: 'enters',
  REGISTRAR: 'enters',
  ACCOUNTANT: 'enters',
  HEALTH_WORKER: 'enters',
  HUMAN_RESOURCES: 'enters',
  SYSTEM_ADMINISTRATOR: 'enters',
  INSPECTOR: 'reads',
};
const readers = Object.keys(offices) as Role[];
const staff = readers.filter((role) => offices[role] === 'enters');

const PeopleInputs = ({ written, kinds, errorAt, onChange }: KindInputsProps) => {
  const { t } = useTranslation();
  const { chainText } = useKindTexts();
  const chains = chainsOf(kinds, written.about);
  return (
    <>
      <RoleChoice
        label={t('kinds.lines.owners')}
        description={t('kinds.add.ownersMore')}
        roles={staff}
        chosen={written.owners}
        error={errorAt('owners')}
        onChange={(owners) => onChange({ owners })}
      />
      <RoleChoice
        label={t('kinds.add.readers')}
        description={t('kinds.add.readersMore')}
        roles={readers}
        chosen={written.readers}
        error={null}
        onChange={(readers) => onChange({ readers })}
      />
      <NativeSelect
        label={t('kinds.lines.chain')}
        description={t('kinds.add.chainMore')}
        value={written.chain}
        error={errorAt('chain')}
        onChange={({ currentTarget: { value } }) => onChange({ chain: value })}
        data={[
          { value: '', label: t('kinds.noChain') },
          ...chains.map((chain) => ({ value: chainKey(chain), label: chainText(chain) })),
        ]}
      />
    </>
  );
};
