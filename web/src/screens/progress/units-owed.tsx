import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-pages.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Loaded } from '../../parts/loaded.js';
import { MoreButton } from '../../parts/more-button.js';
import { Panel } from '../../parts/panel.js';
import { DeadlineDialog, type DueSlot } from './deadline-dialog.js';
import { UnitsOwed as UnitsOwedDocument } from './progress.operations.js';
import { type ShownUnitOwed, UnitLine, useUnitText } from './unit-line.js';
import { WaiveDialog } from './waive-dialog.js';
import { WithdrawDialog } from './withdraw-dialog.js';

type Opened =
  | { readonly is: 'setting'; readonly slot: DueSlot }
  | { readonly is: 'waiving'; readonly owed: ShownUnitOwed }
  | { readonly is: 'withdrawing'; readonly owed: ShownUnitOwed };

/**
 * What is owed of no class; nothing where nobody owes such, or it is not to be seen. The dialogs are not
 * in the list: it is read anew before anybody has read what became of an act.
 */
export const UnitsOwed = ({ schoolYear }: { readonly schoolYear: string }) => {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const pages = usePages(
    UnitsOwedDocument,
    { schoolYear, first: 40 },
    { topics: ['RECORDS', 'DOSSIERS', 'SCHOOL'], pageOf: ({ unitsOwed }) => unitsOwed },
  );
  return (
    <>
      <Loaded screen={pages}>
        {() =>
          pages.nodes.length > 0 && (
            <Panel title={t('progress.units')}>
              <Stack component="ul" gap={0} m={0} p={0}>
                {pages.nodes.map((one, at) => (
                  <UnitLine
                    key={at}
                    of={one}
                    onSet={() => setOpened({ is: 'setting', slot: { schoolYear, ...one } })}
                    onWaive={() => setOpened({ is: 'waiving', owed: one })}
                    onWithdraw={() => setOpened({ is: 'withdrawing', owed: one })}
                  />
                ))}
              </Stack>
              {pages.hasMore && (
                <MoreButton
                  label={t('common.more')}
                  more={pages.more}
                  isLoading={pages.isLoading}
                />
              )}
            </Panel>
          )
        }
      </Loaded>
      {opened?.is === 'setting' && <DeadlineDialog of={opened.slot} onClose={close} />}
      {opened?.is === 'waiving' && (
        <WaiveUnit of={opened.owed} schoolYear={schoolYear} onClose={close} />
      )}
      {opened?.is === 'withdrawing' && <WithdrawOfUnit of={opened.owed} onClose={close} />}
    </>
  );
};

interface WaiveUnitProps {
  readonly of: ShownUnitOwed;
  readonly schoolYear: string;
  readonly onClose: () => void;
}

const WaiveUnit = ({ of, schoolYear, onClose }: WaiveUnitProps) => {
  const { name } = useUnitText(of);
  const { kind, period, topic, dossier } = of;
  if (!dossier) return null;
  const by = { classId: null, dossierId: dossier.id, name, isChild: false };
  return <WaiveDialog of={{ schoolYear, kind, period, topic, by }} onClose={onClose} />;
};

const WithdrawOfUnit = ({ of, onClose }: Omit<WaiveUnitProps, 'schoolYear'>) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { name } = useUnitText(of);
  const { kind, period, waiver } = of;
  if (!waiver) return null;
  const topic = kind.topics?.find(({ code }) => code === waiver.topic);
  const scope = waiver.dossier ? name : t('progress.everyUnit');
  const withdrawn = {
    waiverId: waiver.id,
    isForAll: waiver.dossier === null,
    kind: topic ? `${said(kind.label)} · ${said(topic.label)}` : said(kind.label),
    period: waiver.period === null ? t('progress.wholeYear') : said(period.label),
    scope,
    waived: waiver.waived,
  };
  return <WithdrawDialog of={withdrawn} onClose={onClose} />;
};
