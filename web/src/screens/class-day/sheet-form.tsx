import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { DraftNotice } from '../../parts/draft-notice.js';
import { FieldInput } from '../../parts/field-input.js';
import styles from './class-day.module.css';
import { Counts } from './counts.js';
import { OvertakenNotice } from './differences.js';
import { SheetRow } from './sheet-row.js';
import type { NumberedChild, SheetKind } from './sheet-shape.js';
import { addressOf, presetOf, shownAt } from './sheet-values.js';
import { useCells } from './use-cells.js';
import type { useSheet } from './use-sheet.js';

interface SheetFormProps {
  readonly kind: SheetKind;
  readonly revision: string | null;
  readonly numbered: readonly NumberedChild[];
  readonly of: ReturnType<typeof useSheet>;
}

/** A sheet to fill in: a row for each child, what is said of the day as a whole, and the buttons. */
export const SheetForm = ({ kind, revision, numbered, of }: SheetFormProps) => {
  const cells = useCells();
  const { said } = useLanguage();
  const { draft, problems, isActing } = of;
  const { show } = cells;
  useEffect(() => show(new Set(problems.map(({ field }) => field))), [problems, show]);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Stack gap="md">
        {draft.isRestored && of.isTouched && <DraftNotice drop={draft.drop} />}
        {of.isOvertaken && (
          <OvertakenNotice
            of={of.differences}
            numbered={numbered}
            onGoOn={() => draft.write({ basedOn: revision })}
          />
        )}
        <OfTheDay problems={problems} />
        <Counts of={of.sheet} />
        <fieldset disabled={isActing} className={styles['fieldset']} aria-label={said(kind.label)}>
          <div ref={cells.sheet}>
            <Rows kind={kind} numbered={numbered} of={of} onMove={cells.onMove} />
            <HeadFields of={of} />
          </div>
        </fieldset>
        <Buttons kind={kind} of={of} exit={cells.exit} />
      </Stack>
    </form>
  );
};

/** What is wrong with the day itself, such as that there is no school on it. */
const OfTheDay = ({ problems }: Pick<SheetFormProps['of'], 'problems'>) => {
  const { said } = useLanguage();
  const found = problems.filter(({ field }) => field === 'period');
  if (found.length === 0) return null;
  return (
    <Alert color="son" role="alert">
      {found.map(({ problem, message }) => (
        <Text key={problem}>{said(message)}</Text>
      ))}
    </Alert>
  );
};

interface RowsProps extends Pick<SheetFormProps, 'kind' | 'numbered' | 'of'> {
  readonly onMove: ReturnType<typeof useCells>['onMove'];
}

const Rows = ({ kind, numbered, of, onMove }: RowsProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { sheet, problems, draft, onType } = of;
  const { rowFields } = sheet;
  const problemAt = new Map(problems.map(({ field, message }) => [field, said(message)]));
  return (
    <>
      <Text size="sm" c="dimmed" className={styles['keys']}>
        {t('classDay.keys')}
      </Text>
      <table className={styles['table']}>
        <caption className="visually-hidden">{said(kind.label)}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles['place']}>
              {t('classDay.place')}
            </th>
            <th scope="col">{t('classDay.child')}</th>
            {rowFields.map(({ name, label }) => (
              <th scope="col" key={name}>
                {said(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered.map((child) => {
            const addresses = rowFields.map(({ name }) => addressOf(child.id, name));
            return (
              <SheetRow
                key={child.id}
                child={child}
                rowFields={rowFields}
                shown={rowFields.map((field) => {
                  const address = addressOf(child.id, field.name);
                  const isHidden = sheet.stored.get(address) === null;
                  return isHidden ? null : shownAt(address, sheet, presetOf(field));
                })}
                problems={addresses.map((address) => problemAt.get(address) ?? null)}
                isOut={draft.written.out.includes(child.id)}
                onType={onType}
                onMove={onMove}
              />
            );
          })}
        </tbody>
      </table>
    </>
  );
};

/** What a sheet says of the day as a whole. */
const HeadFields = ({ of: { sheet, problems, onType } }: Pick<SheetFormProps, 'of'>) => {
  const { said } = useLanguage();
  return (
    <Stack gap="sm" mt="md" maw={720}>
      {sheet.fields.map((field) => {
        const problem = problems.find((one) => one.field === field.name);
        return (
          <FieldInput
            key={field.name}
            field={field}
            typed={shownAt(field.name, sheet)}
            problem={problem ? said(problem.message) : null}
            onType={(typed) => onType(field.name, typed)}
          />
        );
      })}
    </Stack>
  );
};

interface ButtonsProps extends Pick<SheetFormProps, 'kind' | 'of'> {
  readonly exit: React.Ref<HTMLButtonElement>;
}

const Buttons = ({ kind, of, exit }: ButtonsProps) => {
  const { t } = useTranslation();
  const { isActing, isOvertaken, hasChanges, isTouched, isSavedDraft } = {
    ...of,
    isSavedDraft: of.sheet.stored.size > 0,
  };
  const needsApproval = kind.chain.length > 0;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {isTouched
          ? t('classDay.kept')
          : t(needsApproval ? 'records.submitMeans' : 'classDay.submitMeans')}
      </Text>
      {isActing && <Progress value={100} animated striped aria-label={t('classDay.writing')} />}
      <Group justify="flex-end">
        <Button
          variant="default"
          disabled={!hasChanges || isOvertaken}
          loading={isActing}
          onClick={() => void of.save(false)}
        >
          {t('classDay.saveDraft')}
        </Button>
        <Button
          ref={exit}
          disabled={!(hasChanges || isSavedDraft) || isOvertaken}
          loading={isActing}
          onClick={() => void of.save(true)}
        >
          {t(needsApproval ? 'records.submit' : 'classDay.submit')}
        </Button>
      </Group>
    </Stack>
  );
};
