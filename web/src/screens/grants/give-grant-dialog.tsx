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
import { type Scope, ScopeInputs } from './scope-inputs.js';

interface GiveGrantDialogProps {
  readonly names: ScopeNames;
  readonly onClose: () => void;
}

const daysAtFirst = 14;

/** Opens exactly what a numbered request asks for, for exactly its time. */
export const GiveGrantDialog = ({ names, onClose }: GiveGrantDialogProps) => {
  const { t } = useTranslation();
  const { language, said } = useLanguage();
  const scopeText = useScopeText(names);
  const giving = useAct(GrantToAuthority);
  const [authorityId, setAuthorityId] = useState('');
  const [requestNo, setRequestNo] = useState('');
  const [scope, setScope] = useState<Scope>({
    schoolYears: names.school?.years.slice(-1).map(({ name }) => name) ?? [],
    classIds: null,
    kinds: null,
  });
  const [includesSensitive, setSensitive] = useState(false);
  const [from, setFrom] = useState(() => localMomentOf(new Date().toISOString()));
  const [to, setTo] = useState(() =>
    localMomentOf(new Date(Date.now() + daysAtFirst * 86_400_000).toISOString()),
  );
  const authorities = names.supervisingAuthorities?.authorities ?? [];
  const authority = authorities.find(({ id }) => id === authorityId);
  const isReady =
    authority !== undefined &&
    requestNo.trim() !== '' &&
    scope.schoolYears.length > 0 &&
    scope.classIds?.length !== 0 &&
    scope.kinds?.length !== 0 &&
    from !== '' &&
    to > from;
  const submit = () => {
    if (!authority) return;
    const [validFrom, validTo] = [instantOf(from), instantOf(to)];
    const granted = {
      schoolYears: [...scope.schoolYears],
      classIds: scope.classIds && [...scope.classIds],
      kinds: scope.kinds && [...scope.kinds],
    };
    void giving.act(
      { authorityId, requestNo, includesSensitive, validFrom, validTo, scope: granted },
      {
        title: t('grants.giveConfirm', { authority: said(authority.name), requestNo }),
        lines: [
          scopeText({ scope: granted, includesSensitive }),
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
      isReady={isReady}
      acting={giving}
      submit={submit}
      onClose={onClose}
    >
      <NativeSelect
        label={t('grants.authority')}
        size="md"
        required
        value={authorityId}
        onChange={({ currentTarget }) => setAuthorityId(currentTarget.value)}
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
        onChange={({ currentTarget }) => setRequestNo(currentTarget.value)}
        required
      />
      <ScopeInputs names={names} scope={scope} onChange={setScope} />
      <Checkbox
        label={t('grants.sensitive')}
        description={t('grants.sensitiveMore')}
        checked={includesSensitive}
        onChange={({ currentTarget }) => setSensitive(currentTarget.checked)}
      />
      <MomentInput label={t('grants.validFrom')} value={from} onChange={setFrom} required />
      <MomentInput
        label={t('grants.validTo')}
        description={t('grants.validMore')}
        value={to}
        onChange={setTo}
        min={from}
        required
      />
    </ActDialog>
  );
};
