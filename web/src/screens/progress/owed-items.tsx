import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-pages.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Loaded } from '../../parts/loaded.js';
import { MoreButton } from '../../parts/more-button.js';
import { useValueText } from '../../parts/value.js';
import { ItemLine } from './item-line.js';
import type { ShownCell, ShownItem, ShownPeriod } from './progress-shape.js';
import { OwedItemsOfPeriod } from './progress.operations.js';
import { WaiveDialog } from './waive-dialog.js';
import { Waivers } from './waivers.js';
import { WithdrawDialog } from './withdraw-dialog.js';

interface OwedItemsProps {
  readonly cell: ShownCell;
  readonly period: ShownPeriod['period'];
}

type Opened = { readonly is: 'waiving' | 'withdrawing'; readonly item: ShownItem };

/** By what all of the list are let off, each once; what lets off one child stands with that child. */
const waiversAmong = (items: readonly ShownItem[]) => [
  ...new Map(
    items.flatMap(({ waiver }) => (waiver && !waiver.alone ? [[waiver.id, waiver] as const] : [])),
  ).values(),
];

/**
 * Who lacks what, each with the way to the record or to entering it. The dialogs are not in the list: it is
 * read anew before anybody has read what became of an act.
 */
export const OwedItems = ({ cell, period }: OwedItemsProps) => {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { schoolYear, classId, kind } = cell;
  const pages = usePages(
    OwedItemsOfPeriod,
    { schoolYear, classId, kind: kind.kind, period: period.code, first: 40 },
    { topics: ['RECORDS', 'DOSSIERS'], pageOf: ({ owedItems }) => owedItems },
  );
  const close = () => setOpened(null);
  return (
    <>
      <Loaded screen={pages}>
        {() => (
          <>
            <Waivers of={waiversAmong(pages.nodes)} cell={cell} period={period} />
            <Stack component="ul" gap={0} m={0} mt="sm" p={0}>
              {pages.nodes.map((item, at) => (
                <ItemLine
                  key={`${item.dossier?.id ?? at} ${item.topic?.code ?? ''}`}
                  of={item}
                  cell={cell}
                  period={period.code}
                  onWaive={() => setOpened({ is: 'waiving', item })}
                  onWithdraw={() => setOpened({ is: 'withdrawing', item })}
                />
              ))}
            </Stack>
            {pages.hasMore && (
              <MoreButton label={t('common.more')} more={pages.more} isLoading={pages.isLoading} />
            )}
          </>
        )}
      </Loaded>
      {opened?.is === 'waiving' && (
        <WaiveChild of={opened.item} cell={cell} period={period} onClose={close} />
      )}
      {opened?.is === 'withdrawing' && (
        <WithdrawOfChild of={opened.item} cell={cell} period={period} onClose={close} />
      )}
    </>
  );
};

interface ChildDialogProps extends OwedItemsProps {
  readonly of: ShownItem;
  readonly onClose: () => void;
}

const WaiveChild = ({ of, cell, period, onClose }: ChildDialogProps) => {
  const textOf = useValueText();
  const { dossier, topic } = of;
  if (!dossier) return null;
  const name = textOf(dossier.name) ?? '';
  const by = { classId: null, dossierId: dossier.id, name, isChild: true };
  return <WaiveDialog of={{ ...cell, period, topic, by }} onClose={onClose} />;
};

const WithdrawOfChild = ({ of, cell: { kind }, period, onClose }: ChildDialogProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const textOf = useValueText();
  const { dossier, waiver } = of;
  if (!dossier || !waiver) return null;
  const topic = kind.topics?.find(({ code }) => code === waiver.topic);
  const withdrawn = {
    waiverId: waiver.id,
    isForAll: false,
    isOfChild: true,
    kind: topic ? `${said(kind.label)} · ${said(topic.label)}` : said(kind.label),
    period: waiver.period === null ? t('progress.wholeYear') : said(period.label),
    scope: textOf(dossier.name) ?? '',
    waived: waiver.waived,
  };
  return <WithdrawDialog of={withdrawn} onClose={onClose} />;
};
