import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { Empty } from '../../parts/empty.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { FileDialog } from './file-dialog.js';
import { KindForm } from './kind-form.js';
import { KindsOfSchool } from './kinds.operations.js';

/** A kind of record that the law does not ask for and the school keeps all the same. */
export const NewKindScreen = () => {
  const { t } = useTranslation();
  const mayAdd = useSession().may('ADOPT_CATALOGUE');
  const [isFromFile, setFromFile] = useState(false);
  const screen = useScreen(KindsOfSchool, {}, { topics: ['SCHOOL'] });
  return (
    <Page
      title={t('kinds.add.title')}
      screen={t('kinds.add.title')}
      about={t('kinds.add.about')}
      actions={
        mayAdd && (
          <Button variant="default" onClick={() => setFromFile(true)}>
            {t('kinds.file.open')}
          </Button>
        )
      }
    >
      {isFromFile && <FileDialog onClose={() => setFromFile(false)} />}
      {mayAdd ? (
        <Loaded screen={screen}>
          {({ school }) => <KindForm kinds={school?.kindsInForce ?? []} />}
        </Loaded>
      ) : (
        <Empty title={t('kinds.add.mayNot')} next={t('kinds.add.mayNotNext')} />
      )}
    </Page>
  );
};
