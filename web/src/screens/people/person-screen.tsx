import { Anchor, Button, Group, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { UserCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { LinkAnchor } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { nameOf } from '../../parts/person-name.js';
import { AppointDialog } from './appoint-dialog.js';
import { AppointmentTimeline } from './appointment-timeline.js';
import { DelegationsSection } from './delegations-section.js';
import { ServiceSection } from './service-section.js';
import { StaffMember } from './people.operations.js';
import type { StaffMemberAnswer, Member } from './member-shape.js';

const route = getRouteApi('/nhan-su/$personId');

export const PersonScreen = () => {
  const { personId } = route.useParams();
  const screen = useScreen(StaffMember, { id: personId }, { topics: ['SCHOOL'] });
  return (
    <Loaded screen={screen}>
      {({ person, me }) =>
        person ? <PersonPage key={person.id} person={person} me={me} /> : <NotFound />
      }
    </Loaded>
  );
};

interface PersonPageProps {
  readonly person: Member;
  readonly me: StaffMemberAnswer['me'];
}

const PersonPage = ({ person, me }: PersonPageProps) => {
  const { t } = useTranslation();
  const { me: user, may } = useSession();
  const [isAppointing, setAppointing] = useState(false);
  const name = nameOf(person) ?? t('common.nameErased');
  return (
    <Page
      title={name}
      screen={t('people.person')}
      about={
        <Group gap="md" component="span">
          <Text span c="dimmed">
            {t('people.code')}: {person.staffCode}
          </Text>
          <LinkAnchor to="/ho-so/$dossierId" params={{ dossierId: person.id }}>
            {t('unitDossier.ofPerson')}
          </LinkAnchor>
          <Anchor renderRoot={(props) => <Link to="/nhan-su" {...props} />}>
            {t('people.backToStaff')}
          </Anchor>
        </Group>
      }
      actions={
        may('APPOINT_PEOPLE') && (
          <Button
            leftSection={<UserCheck size={20} aria-hidden />}
            onClick={() => setAppointing(true)}
          >
            {t('people.appoint')}
          </Button>
        )
      }
    >
      <AppointmentTimeline person={person} name={name} />
      {/* An inspector's look at a file is recorded: they open it themselves. */}
      {user.accountKind !== 'INSPECTOR' && <ServiceSection person={person} name={name} />}
      {may(['MANAGE_ACCOUNTS', 'REVIEW_ACCOUNTS']) && (
        <DelegationsSection person={person} powers={me.powers} />
      )}
      {isAppointing && (
        <AppointDialog person={{ id: person.id, name }} onClose={() => setAppointing(false)} />
      )}
    </Page>
  );
};
