import { Button, Collapse, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStep } from '../../parts/use-step.js';
import { VoidCorrection } from './correction.operations.js';
import { StepRefusal } from './step-refusal.js';
import type { StepProps } from './step-props.js';

interface VoidFormProps extends StepProps {
  /** By the requester; others void only what can no longer be carried out. */
  readonly isOwn: boolean;
}

/** Asks once more before it is done: it needs no second factor, and cannot be taken back. */
export const VoidForm = ({ record, correction, onDone, isOwn }: VoidFormProps) => {
  const { t } = useTranslation();
  const [isOpen, { toggle }] = useDisclosure(false);
  const sure = useId();
  const name = t(isOwn ? 'correction.withdraw' : 'correction.void');
  const done = t(isOwn ? 'correction.withdrawn' : 'correction.voided');
  const step = useStep(VoidCorrection, done, onDone);
  return (
    <Stack gap="xs">
      <Group>
        <Button
          variant="subtle"
          color="son"
          onClick={toggle}
          aria-expanded={isOpen}
          aria-controls={sure}
        >
          {name}
        </Button>
      </Group>
      <Collapse expanded={isOpen} id={sure}>
        <Stack gap="sm">
          <Text>{t(isOwn ? 'correction.withdrawAbout' : 'correction.voidAbout')}</Text>
          <StepRefusal of={step.outcome} again={step.again} />
          <Group>
            <Button
              color="son"
              loading={step.isActing}
              onClick={() =>
                step.take({ recordId: record.id, correctionId: correction.id }, { title: name })
              }
            >
              {t(isOwn ? 'correction.withdrawNow' : 'correction.voidNow')}
            </Button>
          </Group>
        </Stack>
      </Collapse>
    </Stack>
  );
};
