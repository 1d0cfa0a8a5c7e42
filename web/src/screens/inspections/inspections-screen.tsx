import { Button, Stack } from '@mantine/core';
import { ClipboardPen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { Empty } from '../../parts/empty.js';
import type { ScopeNames } from '../../parts/grant-scope.js';
import { NamesOfScopes } from '../../parts/grant-scope.operations.js';
import { Loaded } from '../../parts/loaded.js';
import { MoreButton } from '../../parts/more-button.js';
import { Page } from '../../parts/page.js';
import { ConclusionCard } from './conclusion-card.js';
import { FindingDialogs } from './finding-dialogs.js';
import type { OpenedFinding } from './finding-item.js';
import { InspectionConclusions } from './inspections.operations.js';
import { RecordConclusionDialog } from './record-conclusion-dialog.js';
import { WithdrawConclusionDialog } from './withdraw-conclusion-dialog.js';

/** What authorities concluded of the school; inspectors give it here, and see their own authority's. */
export const InspectionsScreen = () => {
  const { t } = useTranslation();
  const { may, me } = useSession();
  const [isRecording, setRecording] = useState(false);
  const names = useScreen(NamesOfScopes, { on: today() }, { topics: ['SCHOOL'] });
  const canRecord = me.grant !== null || may('RECORD_CONCLUSION');
  return (
    <Page
      title={t('inspections.title')}
      screen={t('inspections.title')}
      about={t('inspections.about')}
      actions={
        canRecord && (
          <Button
            leftSection={<ClipboardPen size={20} aria-hidden />}
            onClick={() => setRecording(true)}
          >
            {t('inspections.record')}
          </Button>
        )
      }
    >
      {me.grant !== null || may('READ_CONCLUSIONS') ? (
        <Conclusions names={names.data} />
      ) : (
        <Empty title={t('inspections.hidden')} next={t('inspections.hiddenNext')} />
      )}
      {isRecording && names.data && (
        <RecordConclusionDialog names={names.data} onClose={() => setRecording(false)} />
      )}
    </Page>
  );
};

interface Withdrawing {
  readonly conclusionId: string;
  readonly documentNo: string;
}

/** The dialogs are not in the list: it is read anew before anybody has read what became of an act. */
const Conclusions = ({ names }: { readonly names: ScopeNames | undefined }) => {
  const { t } = useTranslation();
  const [withdrawing, setWithdrawing] = useState<Withdrawing | null>(null);
  const [finding, setFinding] = useState<OpenedFinding | null>(null);
  const pages = usePages(
    InspectionConclusions,
    { first: 5 },
    { topics: ['SCHOOL'], pageOf: ({ inspectionConclusions }) => inspectionConclusions },
  );
  return (
    <>
      <Loaded screen={pages}>
        {() =>
          pages.nodes.length === 0 ? (
            <Empty title={t('inspections.none')} next={t('inspections.noneNext')} />
          ) : (
            <Stack gap="md">
              {pages.nodes.map((one) => (
                <ConclusionCard
                  key={one.id}
                  of={one}
                  names={names}
                  onFinding={setFinding}
                  onWithdraw={() =>
                    setWithdrawing({ conclusionId: one.id, documentNo: one.documentNo })
                  }
                />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {pages.hasMore && <MoreButton more={pages.more} isLoading={pages.isLoading} />}
      {finding && <FindingDialogs opened={finding} onClose={() => setFinding(null)} />}
      {withdrawing && (
        <WithdrawConclusionDialog {...withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </>
  );
};
