import { Box, Button, Group, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../../api/use-screen.js';
import { ActLine } from '../../parts/act-line.js';
import { Loaded } from '../../parts/loaded.js';
import { Value } from '../../parts/value.js';
import type { ShownCell, ShownWaiver } from './progress-shape.js';
import { ReasonOfWaiver } from './progress.operations.js';

interface ReasonProps {
  readonly of: ShownWaiver;
  readonly cell: ShownCell;
  readonly period: string;
}

/** Who let one child off; why, once somebody opens it, since each reading of that is recorded. */
export const OwnWaiver = ({ what, ...props }: ReasonProps & { readonly what: string }) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const content = useId();
  const label = t(isOpen ? 'progress.hideReason' : 'progress.showReason');
  return (
    <>
      <Text mt="xs">{t('progress.waivedAlone')}</Text>
      <ActLine of={props.of.waived} />
      <Group mt="xs" className="not-printed">
        <Button
          variant="default"
          size="sm"
          aria-expanded={isOpen}
          aria-controls={content}
          aria-label={`${label}: ${what}`}
          onClick={() => setOpen(!isOpen)}
        >
          {label}
        </Button>
      </Group>
      <Box id={content} mt="xs" className="not-printed">
        {isOpen && <Reason {...props} />}
      </Box>
    </>
  );
};

/** Asked for once each time it is opened, and not again when something changes. */
const Reason = ({ of, cell: { schoolYear, classId, kind }, period }: ReasonProps) => {
  const slot = { schoolYear, classId, kind: kind.kind, period };
  const screen = useScreen(ReasonOfWaiver, { ...slot, waiverId: of.id }, { topics: [] });
  return (
    <Loaded screen={screen} skeletonRows={1}>
      {({ owedItems: { edges } }) => <Value of={edges[0]?.node.waiver?.reason} />}
    </Loaded>
  );
};
