import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { Moment } from '../../parts/moment.js';
import { MoreButton } from '../../parts/more-button.js';
import type { DoorEntry } from './my-account.js';
import { useCauseText, useDeviceText } from './door-texts.js';
import { Row, Section } from './section.js';

interface DoorLogProps {
  readonly entries: readonly DoorEntry[];
  readonly hereDeviceId: string | null;
  readonly more: (() => void) | null;
}

/** What happened at my sign-in; nobody else is shown it. */
export const DoorLog = ({ entries, hereDeviceId, more }: DoorLogProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const deviceText = useDeviceText(hereDeviceId);
  const causeText = useCauseText();
  return (
    <Section title={t('account.doorLog')} about={t('account.doorLogMore')}>
      {entries.length === 0 && (
        <Empty title={t('account.doorLogEmpty')} next={t('account.doorLogEmptyMore')} />
      )}
      {entries.map(({ id, what, cause, recordedAt, deviceId }) => (
        <Row key={id} title={said(what)}>
          <Text size="sm">
            <Moment at={recordedAt} />
            {deviceId !== null && ` · ${deviceText(deviceId)}`}
          </Text>
          {causeText(cause) !== null && <Text size="sm">{causeText(cause)}</Text>}
        </Row>
      ))}
      {more && <MoreButton more={more} />}
    </Section>
  );
};
