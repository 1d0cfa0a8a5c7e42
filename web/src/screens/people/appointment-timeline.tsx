import { Badge, Button, Group, Stack, Text, Timeline, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { dayText, today } from '../../format/moment.js';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { nameOf } from '../../parts/person-name.js';
import { EndAppointmentDialog } from './end-appointment-dialog.js';
import { useOfficeText, whenOf } from './offices.js';
import type { Member } from './member-shape.js';
import { TakeOverDialog } from './take-over-dialog.js';

type Appointment = Member['appointments'][number];

interface AppointmentTimelineProps {
  readonly person: Member;
  readonly name: string;
}

/** All offices of a person, the newest first: from when to when, by which decision. */
export const AppointmentTimeline = ({ person, name }: AppointmentTimelineProps) => {
  const { t } = useTranslation();
  const inOrder = person.appointments.toSorted((one, other) => (one.from < other.from ? 1 : -1));
  return (
    <Stack gap="sm" component="section" aria-labelledby="appointments">
      <Title order={2} size="h3" id="appointments">
        {t('people.appointments')}
      </Title>
      {inOrder.length === 0 ? (
        <Empty title={t('people.noAppointments')} next={t('people.noAppointmentsNext')} />
      ) : (
        <Timeline bulletSize={18} lineWidth={2} active={inOrder.length} color="ink">
          {inOrder.map((appointment) => (
            <Timeline.Item key={appointment.id}>
              <AppointmentItem appointment={appointment} name={name} />
            </Timeline.Item>
          ))}
        </Timeline>
      )}
    </Stack>
  );
};

const badgeColors = { today: 'green', coming: 'ink', past: 'gray' } as const;

interface AppointmentItemProps {
  readonly appointment: Appointment;
  readonly name: string;
}

const AppointmentItem = ({ appointment, name }: AppointmentItemProps) => {
  const { t } = useTranslation();
  const officeText = useOfficeText();
  const { from, to, decisionNo } = appointment;
  const when = whenOf(appointment, today());
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text fw={600} className="begins-line">
          {officeText(appointment)}
        </Text>
        <Badge color={badgeColors[when]} variant="light">
          {t(`people.${when}`)}
        </Badge>
      </Group>
      <Text size="sm">
        {to === null
          ? t('people.fromDay', { from: dayText(from) })
          : t('people.fromTo', { from: dayText(from), to: dayText(to) })}
        {' · '}
        {t('people.decision', { no: decisionNo })}
      </Text>
      <HandOvers appointment={appointment} />
      <AppointmentActs appointment={appointment} name={name} office={officeText(appointment)} />
    </Stack>
  );
};

const HandOvers = ({ appointment: { id, handOvers } }: { readonly appointment: Appointment }) => {
  const { t } = useTranslation();
  const { language, said } = useLanguage();
  return handOvers.map(({ toAppointmentId, fromAppointmentId, logSize, recorded }) => {
    const size = numberText(logSize, language);
    const successor = nameOf(recorded.person) ?? t('common.nameErased');
    return (
      <Text size="sm" key={toAppointmentId}>
        {fromAppointmentId === id
          ? t('people.handedTo', { name: successor, size })
          : t('people.takenFrom', { size })}
        {recorded.citation && ` · ${said(recorded.citation)}`}
      </Text>
    );
  });
};

/** With whom it was opened: afterwards nothing is to be taken over, and the receipt is still read. */
type Opened = { readonly is: 'end' } | { readonly is: 'take-over'; readonly own: string };

const AppointmentActs = ({
  appointment,
  name,
  office,
}: AppointmentItemProps & { readonly office: string }) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const [open, setOpen] = useState<Opened | null>(null);
  const own = useSuccessorOf(appointment);
  const { id, from, to } = appointment;
  const canEnd = may('APPOINT_PEOPLE') && (to === null || to > today());
  const close = () => setOpen(null);
  return (
    <Group gap="xs" className="not-printed">
      {canEnd && (
        <Button variant="default" size="sm" onClick={() => setOpen({ is: 'end' })}>
          {t('people.end')}
        </Button>
      )}
      {own !== null && (
        <Button variant="light" size="sm" onClick={() => setOpen({ is: 'take-over', own })}>
          {t('people.takeOver')}
        </Button>
      )}
      {open?.is === 'end' && (
        <EndAppointmentDialog
          appointmentId={id}
          name={name}
          office={office}
          from={from}
          onClose={close}
        />
      )}
      {open?.is === 'take-over' && (
        <TakeOverDialog
          fromAppointmentId={id}
          toAppointmentId={open.own}
          name={name}
          office={office}
          onClose={close}
        />
      )}
    </Group>
  );
};

/** The own appointment with which somebody succeeds to this one, if it is not handed over yet. */
const useSuccessorOf = ({
  id,
  role,
  to,
  class: ofClass,
  handOvers,
}: Appointment): string | null => {
  const { me, may } = useSession();
  const isHandedOver = handOvers.some(({ fromAppointmentId }) => fromAppointmentId === id);
  if (to === null || to >= today() || isHandedOver) return null;
  if (!may('TAKE_OVER_OFFICE')) return null;
  const own = me.appointments.find(
    (held) => held.role === role && (held.class?.id ?? null) === (ofClass?.id ?? null),
  );
  return own && own.id !== id ? own.id : null;
};
