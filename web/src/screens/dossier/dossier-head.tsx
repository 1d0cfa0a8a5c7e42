import { Alert, Badge, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { dayText } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { partiesPowers } from '../../parts/disposition-parties.js';
import { LinkAnchor } from '../../parts/links.js';
import { Day, Moment } from '../../parts/moment.js';
import { ReEnrolButton } from './re-enrol.js';
import type { LoadedDossier } from './use-dossier.js';

type Dossier = NonNullable<LoadedDossier['dossier']>;
interface OfDossier {
  readonly of: Dossier;
}

const statusColours = { OPEN: 'green', EXITED: 'gray', DISPOSED: 'son' } as const;

/** Where the dossier stands on its way from admission to destruction. */
export const DossierFacts = ({ of }: OfDossier) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const { status, admittedOn, admissionKind, admissionNo, exit, retention } = of;
  const { predecessor, successor } = of;
  const isOfChild = of.about === 'CHILD';
  return (
    <Stack gap="sm">
      {status === 'DISPOSED' && <Destroyed of={of} />}
      <Group component="dl" gap="xl" m={0} align="flex-start" className="facts">
        {(isOfChild || status === 'DISPOSED') && (
          <Fact label={t('dossier.statusLabel')}>
            <Badge color={statusColours[status]} variant="light">
              {t(`dossier.status.${status}`)}
            </Badge>
          </Fact>
        )}
        <ServiceEndFact of={of} />
        {admittedOn && (
          <Fact
            label={t('dossier.admittedOn')}
            more={[
              ...(admissionKind ? [t(`dossier.admission.${admissionKind}`)] : []),
              ...(admissionNo ? [t('dossier.admission.no', { admissionNo })] : []),
            ].join(', ')}
          >
            <Day on={admittedOn} />
          </Fact>
        )}
        {exit && (
          <Fact
            label={t('dossier.exit.label')}
            more={`${t(`dossier.exit.${exit.exitKind}`)}, ${t('dossier.exit.decision', { decisionNo: exit.decisionNo })}`}
          >
            <Day on={exit.exitedOn} />
          </Fact>
        )}
        {retention && (
          <Fact
            label={t('dossier.keepThrough')}
            more={t('dossier.keepYears', {
              years: retention.years,
              legalBasis: retention.legalBasis,
            })}
          >
            <Day on={retention.keepThrough} />
          </Fact>
        )}
        <DispositionFact of={of} />
      </Group>
      <Holds of={of} />
      <DispositionLink of={of} />
      {isOfChild && status !== 'OPEN' && !successor && may('OPEN_DOSSIER') && (
        <ReEnrolButton dossierId={of.id} />
      )}
      {successor && (
        <Link to="/ho-so/$dossierId" params={{ dossierId: successor.id }}>
          {t('dossier.later')}
        </Link>
      )}
      {predecessor && (
        <Link to="/ho-so/$dossierId" params={{ dossierId: predecessor.id }}>
          {t('dossier.earlier')}
        </Link>
      )}
    </Stack>
  );
};

const Destroyed = ({ of: { disposition } }: OfDossier) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const certificate = disposition?.certificate;
  return (
    <Alert color="son" title={t('dossier.destroyed')}>
      <Text size="sm">{t('dossier.destroyedMore')}</Text>
      {certificate && (
        <Text size="sm" mt={4}>
          {t('disposition.certificate', { no: certificate.certificateNo })}
          {' · '}
          <Moment at={certificate.act.recordedAt} />
          {certificate.act.citation && ` · ${said(certificate.act.citation)}`}
        </Text>
      )}
    </Alert>
  );
};

/** For whoever can see how the dossier ends, or has a part in it. */
const DispositionLink = ({ of: { id, status, disposition } }: OfDossier) => {
  const { t } = useTranslation();
  const { may } = useSession();
  if (!disposition && !may(partiesPowers)) return null;
  const word = disposition ? 'dossier.toDisposition' : 'dossier.toEnd';
  return (
    <LinkAnchor
      to="/ho-so/$dossierId/tieu-huy"
      params={{ dossierId: id }}
      className="not-printed"
      style={{ alignSelf: 'flex-start' }}
    >
      {t(status === 'DISPOSED' ? 'dossier.toCertificate' : word)}
    </LinkAnchor>
  );
};

/** Of a member of staff; whoever is in office again keeps the last one. */
const ServiceEndFact = ({ of: { serviceEnd } }: OfDossier) => {
  const { t } = useTranslation();
  if (!serviceEnd) return null;
  const { endedOn, decisionNo } = serviceEnd;
  return (
    <Fact label={t('dossier.serviceEnd')} more={t('dossier.exit.decision', { decisionNo })}>
      <Day on={endedOn} />
    </Fact>
  );
};

const DispositionFact = ({ of: { disposition } }: OfDossier) => {
  const { t } = useTranslation();
  if (!disposition || disposition.stage === 'NONE') return null;
  const { stage, approved, notice, certificate } = disposition;
  const more = [
    approved && t('dossier.stageDecision', { decisionNo: approved.decisionNo }),
    notice && !certificate && t('dossier.stageWait', { day: dayText(notice.waitThrough) }),
    certificate && t('dossier.stageCertificate', { certificateNo: certificate.certificateNo }),
  ].filter((part) => typeof part === 'string');
  return (
    <Fact label={t('dossier.disposition')} more={more.join(', ')}>
      {t(`dossier.stage.${stage}`)}
    </Fact>
  );
};

const Holds = ({ of: { holds } }: OfDossier) => {
  const { t } = useTranslation();
  return holds
    .filter(({ released }) => !released)
    .map(({ id, authority, requestNo, placed }) => (
      <Alert key={id} color="yellow" title={t('dossier.hold')}>
        {t('dossier.holdMore', { authority, requestNo })} <Moment at={placed.recordedAt} />
      </Alert>
    ));
};

interface FactProps {
  readonly label: string;
  readonly more?: string;
  readonly children: ReactNode;
}

const Fact = ({ label, more, children }: FactProps) => (
  <div style={{ maxWidth: '20rem' }}>
    <Text component="dt" size="sm" c="dimmed">
      {label}
    </Text>
    <Text component="dd" m={0} fw={600}>
      {children}
    </Text>
    {more !== undefined && more !== '' && (
      <Text component="dd" m={0} size="sm" c="dimmed">
        {more}
      </Text>
    )}
  </div>
);
