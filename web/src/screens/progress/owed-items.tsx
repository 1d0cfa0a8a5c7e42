import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { useLanguage } from '../../i18n/use-language.js';
import { lineStyle } from '../../parts/line-style.js';
import { LinkAnchor } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { mayEnter } from '../../parts/may-enter.js';
import { Moment } from '../../parts/moment.js';
import { MoreButton } from '../../parts/more-button.js';
import { nameOf } from '../../parts/person-name.js';
import { useValueText } from '../../parts/value.js';
import { Waivers } from './waivers.js';
import type { ShownCell, ShownItem, ShownPeriod } from './progress-shape.js';
import { stateColours } from './state-colours.js';
import { OwedItemsOfPeriod } from './progress.operations.js';

interface OwedItemsProps {
  readonly cell: ShownCell;
  readonly period: ShownPeriod['period'];
}

/** By what somebody of the list is let off, each once. */
const waiversAmong = (items: readonly ShownItem[]) => [
  ...new Map(
    items.flatMap(({ waiver }) => (waiver ? [[waiver.id, waiver] as const] : [])),
  ).values(),
];

/** Who lacks what, each with the way to the record or to entering it. */
export const OwedItems = ({ cell, period }: OwedItemsProps) => {
  const { t } = useTranslation();
  const { schoolYear, classId, kind } = cell;
  const pages = usePages(
    OwedItemsOfPeriod,
    { schoolYear, classId, kind: kind.kind, period: period.code, first: 40 },
    { topics: ['RECORDS', 'DOSSIERS'], pageOf: ({ owedItems }) => owedItems },
  );
  return (
    <Loaded screen={pages}>
      {() => (
        <>
          <Waivers of={waiversAmong(pages.nodes)} cell={cell} period={period} />
          <Stack component="ul" gap={0} m={0} mt="sm" p={0}>
            {pages.nodes.map((item, at) => (
              <ItemLine key={at} of={item} cell={cell} period={period.code} />
            ))}
          </Stack>
          {pages.hasMore && (
            <MoreButton label={t('common.more')} more={pages.more} isLoading={pages.isLoading} />
          )}
        </>
      )}
    </Loaded>
  );
};

interface ItemLineProps {
  readonly of: ShownItem;
  readonly cell: ShownCell;
  readonly period: string;
}

const ItemLine = ({ of, cell, period }: ItemLineProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const textOf = useValueText();
  const { dossier, topic, state, submittedAt, submittedBy } = of;
  const isChild = dossier?.about !== 'CLASS';
  const name = dossier ? textOf(dossier.name) : t('progress.elsewhere');
  return (
    <Group component="li" justify="space-between" gap="xs" py="xs" style={lineStyle}>
      <div style={{ flex: '1 1 12rem', minWidth: 0 }}>
        <Text fw={600}>
          {isChild ? name : t('progress.ofClass')}
          {topic && ` · ${said(topic.label)}`}
        </Text>
        {submittedAt && (
          <Text size="sm" c="dimmed">
            <Moment at={submittedAt} /> · {nameOf(submittedBy) ?? t('common.nameErased')}
          </Text>
        )}
      </div>
      <Badge variant={state === 'MISSING' ? 'filled' : 'light'} color={stateColours[state]}>
        {t(`progress.state.${state}`)}
      </Badge>
      <Way of={of} cell={cell} period={period} />
    </Group>
  );
};

/** To the record, or to where it is entered by whoever may. */
const Way = ({ of: { dossier, record }, cell: { classId, kind }, period }: ItemLineProps) => {
  const { t } = useTranslation();
  const session = useSession();
  if (kind.about === 'CLASS' && kind.every === 'DAY' && kind.rowFields !== null) {
    return (
      <LinkAnchor to="/lop/$classId/ngay" params={{ classId }} search={{ ngay: period }}>
        {t('progress.toDay')}
      </LinkAnchor>
    );
  }
  if (record) {
    return (
      <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: record.id }}>
        {t(record.status === 'DRAFT' ? 'progress.toDraft' : 'progress.toRecord')}
      </LinkAnchor>
    );
  }
  if (!dossier || !mayEnter(session, kind.owners, classId)) return null;
  return (
    <LinkAnchor to="/ban-ghi/moi" search={{ dossierId: dossier.id, kind: kind.kind }}>
      {t('progress.enter')}
    </LinkAnchor>
  );
};
