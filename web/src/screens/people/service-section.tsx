import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { dayText, today } from '../../format/moment.js';
import { LinkAnchor } from '../../parts/links.js';
import { EndServiceDialog } from './end-service-dialog.js';
import { lastDayInOffice } from './last-day-in-office.js';
import type { Member } from './member-shape.js';
import { ServiceOfMember } from './people.operations.js';

interface ServiceSectionProps {
  readonly person: Member;
  readonly name: string;
}

/** How long the file of somebody on the staff is kept, and the end from which that counts. */
export const ServiceSection = ({ person, name }: ServiceSectionProps) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const [isEnding, setEnding] = useState(false);
  const { data } = useScreen(
    ServiceOfMember,
    { id: person.id },
    { topics: ['DOSSIERS', 'SCHOOL'] },
  );
  const dossier = data?.dossier;
  if (!dossier) return null;
  const { serviceEnd, retention, status } = dossier;
  const lastDay = lastDayInOffice(person.appointments);
  const isAfter = (day: string): boolean =>
    lastDay === 'no-end' || (lastDay !== null && lastDay > day);
  const isOver = serviceEnd !== null && !isAfter(serviceEnd.endedOn);
  const canEnd = may('END_SERVICE') && !isOver && !isAfter(today()) && status !== 'DISPOSED';
  return (
    <Stack gap="sm" component="section" aria-labelledby="service">
      <Title order={2} size="h3" id="service">
        {t('people.service.title')}
      </Title>
      <Text>
        {serviceEnd
          ? t('people.service.endedOnDay', {
              day: dayText(serviceEnd.endedOn),
              no: serviceEnd.decisionNo,
            })
          : t('people.service.goesOn')}
      </Text>
      {serviceEnd && !isOver && <Text>{t('people.service.cameBack')}</Text>}
      {retention && isOver && (
        <Text>
          {t('people.service.keepThrough', {
            day: dayText(retention.keepThrough),
            years: retention.years,
          })}
        </Text>
      )}
      <Group gap="md" className="not-printed">
        {canEnd && (
          <Button variant="default" onClick={() => setEnding(true)}>
            {t('people.service.end')}
          </Button>
        )}
        {serviceEnd && (
          <LinkAnchor to="/ho-so/$dossierId/tieu-huy" params={{ dossierId: dossier.id }}>
            {t(status === 'DISPOSED' ? 'dossier.toCertificate' : 'dossier.toEnd')}
          </LinkAnchor>
        )}
      </Group>
      {isEnding && (
        <EndServiceDialog
          personId={person.id}
          name={name}
          lastDay={lastDay === 'no-end' ? null : lastDay}
          onClose={() => setEnding(false)}
        />
      )}
    </Stack>
  );
};
