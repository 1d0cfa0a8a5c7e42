import { Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ActLine } from '../../parts/act-line.js';
import { LinkAnchor, LinkButton } from '../../parts/links.js';
import { Day } from '../../parts/moment.js';
import { PersonName } from '../../parts/person-name.js';
import { RetainedHeads } from './retained-heads.js';
import type { ShownDisposition, ShownDossier } from './shown.js';

/** What was destroyed, by whom and on what grounds; then what is left of the dossier. */
export const Certificate = ({ dossier }: { readonly dossier: ShownDossier }) => {
  const { t } = useTranslation();
  const { disposition } = dossier;
  if (!disposition?.certificate) return null;
  const { certificateNo, act } = disposition.certificate;
  return (
    <Paper withBorder p="lg" component="section">
      <Stack gap="md">
        <div>
          <Title order={2} size="h3">
            {t('disposition.certificate', { no: certificateNo })}
          </Title>
          <ActLine of={act} />
        </div>
        <Text>{t('disposition.certificateAbout')}</Text>
        <Grounds disposition={disposition} />
        <Remains dossier={dossier} certificate={disposition.certificate} />
      </Stack>
    </Paper>
  );
};

const Grounds = ({ disposition }: { readonly disposition: ShownDisposition }) => {
  const { t } = useTranslation();
  const { legalBasis, appraised, approved, notice, backup, executed } = disposition;
  return (
    <SimpleGrid component="dl" cols={{ base: 1, xs: 2 }} spacing="md" m={0}>
      <Fact label={t('disposition.legalBasis')} isWide>
        {legalBasis}
      </Fact>
      {appraised && (
        <Fact label={t('disposition.step.appraised')}>
          {t('disposition.minutes', { no: appraised.minutesNo })}
        </Fact>
      )}
      {approved && (
        <Fact label={t('disposition.step.approved')}>
          {t('disposition.decision', { no: approved.decisionNo })}
        </Fact>
      )}
      {notice && (
        <Fact label={t('disposition.step.notice')}>
          <Day on={notice.servedOn} />
        </Fact>
      )}
      {backup && (
        <Fact label={t('disposition.custodyUntilDay')}>
          <Day on={backup.custodyUntil} />
        </Fact>
      )}
      {executed && (
        <Fact label={t('disposition.executedBy')}>
          <PersonName of={executed.person} role={executed.role} />
        </Fact>
      )}
    </SimpleGrid>
  );
};

interface FactProps {
  readonly label: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

const Fact = ({ label, isWide = false, children }: FactProps) => (
  <div {...(isWide && { style: { gridColumn: '1 / -1' } })}>
    <Text component="dt" size="sm" c="dimmed">
      {label}
    </Text>
    <Text component="dd" m={0}>
      {children}
    </Text>
  </div>
);

interface RemainsProps {
  readonly dossier: ShownDossier;
  readonly certificate: NonNullable<ShownDisposition['certificate']>;
}

const Remains = ({ dossier, certificate }: RemainsProps) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { keyIdsDestroyed, retainedHeads } = certificate;
  const params = { dossierId: dossier.id };
  const entries = retainedHeads.reduce((sum, { revision }) => sum + Number(revision) + 1, 0);
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        {t('disposition.remains')}
      </Title>
      <Text>
        {t('disposition.remainsAbout', {
          entries: numberText(entries, language),
          keys: numberText(keyIdsDestroyed.length, language),
        })}
      </Text>
      <RetainedHeads of={retainedHeads} />
      <Group className="not-printed">
        <LinkButton
          variant="default"
          to="/ho-so/$dossierId"
          params={params}
          search={{ tab: 'timeline' }}
        >
          {t('disposition.toTimeline')}
        </LinkButton>
        <LinkAnchor to="/ho-so/$dossierId" params={params}>
          {t('disposition.toDossier')}
        </LinkAnchor>
      </Group>
    </Stack>
  );
};
