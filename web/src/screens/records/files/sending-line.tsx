import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../api/acts.js';
import { sizeText } from '../../../format/size.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { LinkAnchor } from '../../../parts/links.js';
import { RefusalNotice } from '../../../parts/refusal-notice.js';
import { useSending } from './use-sending.js';
import type { Waiting } from './waiting.js';

interface SendingLineProps {
  readonly waiting: Waiting;
  readonly isTurn: boolean;
  readonly onAttached: (outcome: Outcome) => void;
  readonly onGone: () => void;
}

/** A file on its way, how far it is, and what one can do about it. */
export const SendingLine = (props: SendingLineProps) => {
  const { t } = useTranslation();
  const { language, said } = useLanguage();
  const { file, dossierId } = props.waiting;
  const title = t('files.attaching', { name: file.name });
  const { progress, sentBytes, outcome, pause, cancel, goOn } = useSending({ ...props, title });
  const percent = Math.floor((100 * sentBytes) / Math.max(1, file.size));
  const isWithoutConsent =
    progress.is === 'refused' && progress.refusal?.code === 'ConsentIsMissing';
  const isStopped = progress.is === 'paused' || progress.is === 'broken';
  return (
    <Paper withBorder p="sm" component="li">
      <Stack gap="xs">
        <Text style={{ overflowWrap: 'anywhere' }}>{file.name}</Text>
        <Progress value={percent} aria-label={t('files.progressOf', { name: file.name })} />
        <Text size="sm" c="dimmed" role="status">
          {t(`files.progress.${progress.is}`)}
          {' · '}
          {t('files.sentOf', {
            sent: sizeText(sentBytes, language),
            size: sizeText(file.size, language),
          })}
        </Text>
        {progress.is === 'refused' && (
          <Text c="son" role="alert">
            {progress.refusal ? said(progress.refusal.message) : t('files.notTaken')}
            {progress.refusal?.nextStep && ` ${said(progress.refusal.nextStep)}`}
          </Text>
        )}
        {isWithoutConsent && dossierId !== null && (
          <LinkAnchor
            to="/ho-so/$dossierId"
            params={{ dossierId: dossierId }}
            search={{ tab: 'consents' }}
          >
            {t('consents.toConsents')}
          </LinkAnchor>
        )}
        {outcome && <RefusalNotice of={outcome} />}
        <Group>
          {progress.is === 'sending' && (
            <Button variant="default" onClick={pause}>
              {t('files.pause')}
            </Button>
          )}
          {isStopped && <Button onClick={goOn}>{t('files.goOn')}</Button>}
          {progress.is !== 'attaching' && (
            <Button variant="default" onClick={cancel}>
              {t(progress.is === 'refused' ? 'common.close' : 'files.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
};
