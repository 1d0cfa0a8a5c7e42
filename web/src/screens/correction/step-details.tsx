import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../parts/moment.js';
import { nameOf, PersonName } from '../../parts/person-name.js';
import { ActLine } from '../../parts/act-line.js';
import { missingWitnesses } from './next-step.js';
import type { ShownCorrection, ShownUnlock } from './shown.js';
import { Lines } from './why-notice.js';

export const PermittedMore = ({ of }: { readonly of: ShownCorrection }) => {
  const { t } = useTranslation();
  const { permitted, expiresAt, designatedWitness } = of;
  return (
    <Stack gap={2}>
      {permitted && <ActLine of={permitted} />}
      {expiresAt !== null && (
        <Text size="sm">
          {t('correction.permittedUntil')} <Moment at={expiresAt} />
        </Text>
      )}
      {designatedWitness && (
        <Text size="sm">
          {t('correction.designated')} <PersonName of={designatedWitness} />
        </Text>
      )}
    </Stack>
  );
};

export const Witnesses = ({
  of,
  isOpen,
}: {
  readonly of: ShownCorrection;
  readonly isOpen: boolean;
}) => {
  const { t } = useTranslation();
  const { designatedWitness } = of;
  const awaited = { board: t('correction.boardAwaited'), class: t('correction.homeroomAwaited') };
  if (designatedWitness) {
    const name = nameOf(designatedWitness) ?? t('common.nameErased');
    awaited.class = t('correction.designatedAwaited', { name });
  }
  return (
    <Stack gap={6}>
      {of.witnesses.map(({ capacity, act }) => (
        <div key={act.logIndex}>
          <Text size="sm" fw={600}>
            {t(`correction.capacity.${capacity}`)}
          </Text>
          <ActLine of={act} />
        </div>
      ))}
      {isOpen &&
        missingWitnesses(of).map((one) => (
          <Text key={one} size="sm">
            {awaited[one]}
          </Text>
        ))}
    </Stack>
  );
};

export const Unlocks = ({ of }: { readonly of: readonly ShownUnlock[] }) => {
  const { t } = useTranslation();
  return (
    <Stack gap={6}>
      {of.map(({ id, decided, executed, relocked, validUntil }) => (
        <div key={id}>
          <Text size="sm" fw={600}>
            {t('correction.unlockDecided', { no: decided.decisionNo })}
          </Text>
          <ActLine of={decided.act} />
          <Text size="sm">
            {t('correction.unlockedUntil')} <Moment at={validUntil} />
          </Text>
          {executed && (
            <>
              <Text size="sm" fw={600}>
                {t('correction.unlockExecuted')}
              </Text>
              <ActLine of={executed.act} />
            </>
          )}
          {relocked && (
            <Text size="sm">
              {t('correction.unlockRelocked')} · <Moment at={relocked.act.recordedAt} />
            </Text>
          )}
        </div>
      ))}
    </Stack>
  );
};

export const ClosedMore = ({ of }: { readonly of: ShownCorrection }) => {
  const { t } = useTranslation();
  const { closed, reissuedDocuments, notifiedPersons } = of;
  return (
    <Stack gap={2}>
      {closed && <ActLine of={closed} />}
      {reissuedDocuments && (
        <>
          <Text size="sm" c="dimmed">
            {t('correction.reissued')}
          </Text>
          <Lines of={reissuedDocuments} />
        </>
      )}
      {notifiedPersons.length > 0 && (
        <>
          <Text size="sm" c="dimmed">
            {t('correction.notified')}
          </Text>
          {notifiedPersons.map((person) => (
            <Text key={person.id} size="sm">
              <PersonName of={person} />
            </Text>
          ))}
        </>
      )}
    </Stack>
  );
};
