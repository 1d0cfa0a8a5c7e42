import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { instantOf, localMomentOf, momentText } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { MomentInput } from '../../parts/day-input.js';
import { type ScopeNames, useScopeText } from '../../parts/grant-scope.js';
import { GrantToAuthority } from './grant-acts.operations.js';
import { type Scope, ScopeInputs } from '../../parts/scope-inputs.js';

interface GiveGrantDialogProps {
  readonly names: ScopeNames;
  readonly onClose: () => void;
}

const daysAtFirst = 14;

interface Written {
  readonly authorityId: string;
  readonly requestNo: string;
  readonly scope: Scope;
  readonly includesSensitive: boolean;
  /** On the school's clock. */
  readonly from: string;
  readonly to: string;
}

const freshFor = (names: ScopeNames): Written => ({
  authorityId: '',
  requestNo: '',
  scope: {
    schoolYears: names.school?.years.slice(-1).map(({ name }) => name) ?? [],
    classIds: null,
    kinds: null,
  },
  includesSensitive: false,
  from: localMomentOf(new Date().toISOString()),
  to: localMomentOf(new Date(Date.now() + daysAtFirst * 86_400_000).toISOString()),
});

const isComplete = ({ authorityId, requestNo, scope, from, to }: Written): boolean =>
  authorityId !== '' &&
  requestNo.trim() !== '' &&
  scope.schoolYears.length > 0 &&
  scope.classIds?.length !== 0 &&
  scope.kinds?.length !== 0 &&
  from !== '' &&
  to > from;

/** Opens exactly what a numbered request asks for, for exactly its time. */
export const GiveGrantDialog = ({ names, onClose }: GiveGrantDialogProps) => {
  const { t } = useTranslation();
  const { language, said } = useLanguage();
  const scopeText = useScopeText(names);
  const giving = useAct(GrantToAuthority);
  const [written, setWritten] = useState(() => freshFor(names));
  const submit = () => {
    const { authorityId, requestNo, includesSensitive, from, to } = written;
    const { schoolYears, classIds, kinds } = written.scope;
    const authority = names.supervisingAuthorities?.authorities.find(
      ({ id }) => id === authorityId,
    );
    if (!authority) return;
    const [validFrom, validTo] = [instantOf(from), instantOf(to)];
    const scope = {
      schoolYears: [...schoolYears],
      classIds: classIds && [...classIds],
      kinds: kinds && [...kinds],
    };
    void giving.act(
      { authorityId, requestNo, includesSensitive, validFrom, validTo, scope },
      {
        title: t('grants.giveConfirm', { authority: said(authority.name), requestNo }),
        lines: [
          scopeText({ scope, includesSensitive }),
          `${momentText(validFrom, language)} – ${momentText(validTo, language)}`,
        ],
      },
    );
  };
  return (
    <ActDialog
      title={t('grants.give')}
      about={t('grants.giveAbout')}
      submitLabel={t('grants.give')}
      done={t('grants.given')}
      isReady={isComplete(written)}
      acting={giving}
      submit={submit}
      onClose={onClose}
    >
      <TermsInputs
        names={names}
        written={written}
        write={(change) => setWritten((before) => ({ ...before, ...change }))}
      />
    </ActDialog>
  );
};

interface TermsInputsProps {
  readonly names: ScopeNames;
  readonly written: Written;
  readonly write: (change: Partial<Written>) => void;
}

const TermsInputs = ({ names, written, write }: TermsInputsProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { authorityId, requestNo, scope, includesSensitive, from, to } = written;
  const authorities = names.supervisingAuthorities?.authorities ?? [];
  return (
    <>
      <NativeSelect
        label={t('grants.authority')}
        required
        value={authorityId}
        onChange={({ currentTarget }) => write({ authorityId: currentTarget.value })}
        data={[
          { value: '', label: t('grants.chooseAuthority') },
          ...authorities.map(({ id, name, level }) => ({
            value: id,
            label: `${said(name)} (${t(`grants.${level}`)})`,
          })),
        ]}
      />
      <TextInput
        label={t('grants.requestNo')}
        description={t('grants.requestNoMore')}
        value={requestNo}
        onChange={({ currentTarget }) => write({ requestNo: currentTarget.value })}
        required
      />
      <ScopeInputs names={names} scope={scope} onChange={(chosen) => write({ scope: chosen })} />
      <Checkbox
        label={t('grants.sensitive')}
        description={t('grants.sensitiveMore')}
        checked={includesSensitive}
        onChange={({ currentTarget }) => write({ includesSensitive: currentTarget.checked })}
      />
      <MomentInput
        label={t('grants.validFrom')}
        value={from}
        onChange={(moment) => write({ from: moment })}
        required
      />
      <MomentInput
        label={t('grants.validTo')}
        description={t('grants.validMore')}
        value={to}
        onChange={(moment) => write({ to: moment })}
        min={from}
        required
      />
    </>
  );
};
