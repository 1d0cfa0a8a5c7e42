import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { History, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../format/moment.js';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { LoadFailed } from '../../parts/load-failed.js';
import { Day, Moment } from '../../parts/moment.js';
import { DayInput } from '../../parts/day-input.js';
import { MomentSlider } from './moment-slider.js';
import type { AsOf } from './use-as-of.js';
import { useDossierAddress } from './use-dossier-address.js';
import type { DossierRecord } from './use-dossier.js';

interface AsOfPanelProps {
  readonly record: DossierRecord;
  readonly asOf: AsOf;
}

/** Turns the record back to an earlier moment, and forward again. */
export const AsOfPanel = ({ record, asOf }: AsOfPanelProps) => {
  const { t } = useTranslation();
  const { address, change } = useDossierAddress();
  const [isOpen, setOpen] = useState(asOf.isChosen);
  const isShown = isOpen || asOf.isChosen;
  const focused = useFocusOf(isShown);
  const open = () => {
    setOpen(true);
    focused.next();
  };
  const back = () => {
    setOpen(false);
    focused.next();
    change({ at: undefined, day: undefined });
  };
  if (!isShown) {
    return (
      <Group className="not-printed">
        <Button
          variant="default"
          leftSection={<History size={18} aria-hidden />}
          ref={focused.ref}
          onClick={open}
        >
          {t('dossier.asOf.open')}
        </Button>
      </Group>
    );
  }
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      aria-label={t('dossier.asOf.title')}
      tabIndex={-1}
      ref={focused.ref}
    >
      <Stack gap="sm">
        <div className="not-printed">
          <Title order={3} size="h4">
            {t('dossier.asOf.title')}
          </Title>
          <Text c="dimmed">{t('dossier.asOf.about')}</Text>
        </div>
        <MomentSlider recordId={record.id} />
        <Group align="flex-end" className="not-printed">
          <DayInput
            label={t('dossier.asOf.day')}
            description={t('dossier.asOf.dayMore')}
            max={today()}
            value={address.day ?? ''}
            onChange={(day) => change({ day: day || undefined, at: undefined })}
          />
          <Button leftSection={<Undo2 size={18} aria-hidden />} onClick={back}>
            {t(asOf.isChosen ? 'dossier.asOf.back' : 'dossier.asOf.close')}
          </Button>
        </Group>
        <Standing asOf={asOf} />
      </Stack>
    </Paper>
  );
};

/** The button and what it opens take turns: the keyboard goes from one to the other. */
const useFocusOf = (isShown: boolean) => {
  const shown = useRef<HTMLElement>(null);
  const isAwaited = useRef(false);
  useEffect(() => {
    if (isAwaited.current) shown.current?.focus();
    isAwaited.current = false;
  }, [isShown]);
  return {
    ref: (node: HTMLElement | null) => {
      shown.current = node;
    },
    next: () => {
      isAwaited.current = true;
    },
  };
};

/** Which moment is shown and how far it is from now, in words. */
const Standing = ({ asOf: { isChosen, then, error } }: Pick<AsOfPanelProps, 'asOf'>) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { day, at } = useDossierAddress().address;
  const { change } = useDossierAddress();
  if (error) return <LoadFailed error={error} again={() => change({ at, day })} />;
  if (!isChosen) return null;
  if (!then) {
    return (
      <Text role="status" c="dimmed">
        {t('common.loading')}
      </Text>
    );
  }
  if (!then.isThere) {
    return <Empty title={t('dossier.asOf.notYet')} next={t('dossier.asOf.notYetNext')} />;
  }
  return (
    <Alert color="yellow" role="status">
      {at === undefined && day !== undefined ? (
        <>
          {t('dossier.asOf.shownDay')} <Day on={day} />.{' '}
        </>
      ) : (
        then.last && (
          <>
            {t('dossier.asOf.shownAt', { number: numberText(then.last.logIndex ?? '0', language) })}{' '}
            <Moment at={then.last.recordedAt} />.{' '}
          </>
        )
      )}
      {then.differences === 0
        ? t('dossier.asOf.same')
        : t('dossier.asOf.differs', { count: then.differences })}
    </Alert>
  );
};
