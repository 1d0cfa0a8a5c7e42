import { Button, Group, NativeSelect, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useAct } from '../../api/use-act.js';
import { useDraft } from '../../drafts/use-draft.js';
import { dayText } from '../../format/moment.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { SignAccountReview } from './account-acts.operations.js';

interface SignReviewDialogProps {
  /** The day of the register that was looked at. */
  readonly on: string;
  readonly upToRevision: { readonly school: number; readonly access: number };
  readonly onClose: () => void;
}

const terms = ['FIRST', 'SECOND', 'SUMMER'] as const;
type Term = (typeof terms)[number];

/** Signs for the register as it was shown; what came later is for the next review. */
export const SignReviewDialog = ({ on, upToRevision, onClose }: SignReviewDialogProps) => {
  const { t } = useTranslation();
  const { school } = useSession();
  const signing = useAct(SignAccountReview);
  const years = school.years.map(({ name }) => name).toReversed();
  const [schoolYear, setSchoolYear] = useState(years[0] ?? '');
  const [term, setTerm] = useState<Term>('FIRST');
  const draft = useDraft('account-review', { findings: '' });
  const { findings } = draft.written;
  const submit = async () => {
    const lines = findings.split('\n').map((line) => line.trim());
    const { school: ofSchool, access } = upToRevision;
    const outcome = await signing.act(
      {
        schoolYear,
        term,
        upToRevision: { school: ofSchool, access },
        findings: lines.filter((line) => line !== ''),
      },
      { title: t('access.signConfirm', { term: t(`access.${term}`), year: schoolYear }) },
    );
    if (outcome.is === 'done') draft.drop();
  };
  return (
    <ActDialog
      title={t('access.signReview')}
      about={t('access.signAbout', { day: dayText(on) })}
      submitLabel={t('access.signReview')}
      done={t('access.reviewSigned')}
      isReady={schoolYear !== ''}
      acting={signing}
      submit={() => void submit()}
      onClose={onClose}
    >
      <NativeSelect
        label={t('access.schoolYear')}
        value={schoolYear}
        onChange={({ currentTarget }) => setSchoolYear(currentTarget.value)}
        data={years}
      />
      <NativeSelect
        label={t('access.term')}
        value={term}
        onChange={({ currentTarget: { value } }) =>
          setTerm(terms.find((one) => one === value) ?? 'FIRST')
        }
        data={terms.map((one) => ({ value: one, label: t(`access.${one}`) }))}
      />
      <Textarea
        label={t('access.findings')}
        description={t('access.findingsMore')}
        value={findings}
        onChange={({ currentTarget }) => draft.write({ findings: currentTarget.value })}
        autosize
        minRows={3}
      />
      {draft.isRestored && (
        <Group gap="xs" role="status">
          <Text size="sm">{t('common.draftRestored')}</Text>
          <Button variant="subtle" size="sm" onClick={draft.drop}>
            {t('common.dropDraft')}
          </Button>
        </Group>
      )}
    </ActDialog>
  );
};
