import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayText } from '../format/moment.js';
import { useLanguage } from '../i18n/use-language.js';
import type { Duty } from './duty-place.js';
import { codeOfPart } from './part-of-year.js';
import { nameOf } from './person-name.js';
import { usePartName } from './use-part-name.js';
import { useValueText } from './value.js';

type LockScope = NonNullable<Duty['lock']>['scope'];

/** What it is about: the field, the child, the class, the request. */
export const DutySubject = ({ of: duty }: { readonly of: Duty }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const textOf = useValueText();
  const partName = usePartName();
  const { correction, dossier, class: ofClass, finding, lock, grant, predecessor } = duty;
  const classOf = (scope: LockScope) => {
    if (scope.class) return t('common.classOf', { name: scope.class.name });
    return (scope.classId ?? scope.recordId) ? null : t('common.wholeSchool');
  };
  const words = [
    correction && said(correction.label),
    correction?.rowOf && textOf(correction.rowOf.name),
    dossier?.about === 'CHILD' && textOf(dossier.name),
    ofClass && t('common.classOf', { name: ofClass.name }),
    lock && classOf(lock.scope),
    lock?.scope.period && partName(codeOfPart(lock.scope.period)),
    lock?.scope.schoolYear && t('common.schoolYear', { year: lock.scope.schoolYear }),
    grant && t('home.request', { requestNo: grant.requestNo }),
    finding && t('inspections.document', { documentNo: finding.documentNo }),
    finding && (textOf(finding.asked) ?? t('inspections.finding', { no: finding.findingNo })),
    finding && t('inspections.dueOn', { day: dayText(finding.dueOn) }),
    predecessor && t('home.from', { name: nameOf(predecessor) ?? t('common.nameErased') }),
  ].filter((word) => typeof word === 'string');
  return words.length > 0 ? <Text>{words.join(' · ')}</Text> : null;
};
