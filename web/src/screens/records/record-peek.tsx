import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useSession } from '../../api/session.js';
import { useAct } from '../../api/use-act.js';
import { useScreen } from '../../api/use-screen.js';
import { useDraft } from '../../drafts/use-draft.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Loaded } from '../../parts/loaded.js';
import { SheetTable } from '../../parts/sheet-table.js';
import { OutcomeNotice } from '../../parts/outcome-notice.js';
import { RecordToRead, ReturnRecord } from './approvals.operations.js';
import { ValueList } from './value-list.js';

interface RecordPeekProps {
  readonly recordId: string;
  readonly title: string;
  readonly mayReturn: boolean;
}

/** What a submitted record says, and the way back to its author. */
export const RecordPeek = ({ recordId, title, mayReturn }: RecordPeekProps) => {
  const { may } = useSession();
  const screen = useScreen(RecordToRead, { id: recordId }, { topics: ['RECORDS'] });
  return (
    <Stack mt="sm">
      <Loaded screen={screen} skeletonRows={2}>
        {({ record }) => record && <Values of={record} />}
      </Loaded>
      {mayReturn && may('RETURN_RECORD') && <Return recordId={recordId} title={title} />}
    </Stack>
  );
};

type Read = NonNullable<ResultOf<typeof RecordToRead>['record']>;

const Values = ({ of: { id, label, form, fields, rows } }: { readonly of: Read }) => {
  const { said } = useLanguage();
  return (
    <>
      <ValueList recordId={id} fields={fields} />
      {form?.rowFields && (
        <SheetTable caption={said(label)} rows={rows} rowFields={form.rowFields} askIn={null} />
      )}
    </>
  );
};

const Return = ({ recordId, title }: Omit<RecordPeekProps, 'mayReturn'>) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { written, write, drop } = useDraft(`return:${recordId}`, { comment: '' });
  const { act, isActing, outcome } = useAct(ReturnRecord);
  const send = async () => {
    const about = { title: t('records.returnTitle', { name: title }) };
    const ended = await act({ recordId, comment: written.comment.trim() }, about);
    if (ended.is === 'done') drop();
  };
  if (!isOpen && written.comment === '') {
    return (
      <Group>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('records.return')}
        </Button>
      </Group>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={t('records.returnComment')}
          description={t('records.returnCommentHint')}
          required
          autosize
          minRows={3}
          data-autofocus
          value={written.comment}
          onChange={({ currentTarget: { value: comment } }) => write({ comment })}
        />
        <OutcomeNotice of={outcome} done={t('records.returnDone')} again={() => void send()} />
        <Group justify="flex-end">
          <Button type="submit" loading={isActing} disabled={written.comment.trim() === ''}>
            {t('records.returnSend')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
