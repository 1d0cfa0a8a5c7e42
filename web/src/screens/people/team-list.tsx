import { Anchor, List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { usePages } from '../../api/use-pages.js';
import { today } from '../../format/moment.js';
import { LinkAnchor } from '../../parts/links.js';
import { PersonName } from '../../parts/person-name.js';
import { isInForce } from './offices.js';
import { LeadsOfTeams, type StructureOfSchool } from './people.operations.js';

type Teams = NonNullable<ResultOf<typeof StructureOfSchool>['school']>['teams'];
type Answer = NonNullable<ResultOf<typeof LeadsOfTeams>['school']>;
type Holder = Answer['people']['edges'][number]['node'];

const leadRoles = ['SUBJECT_TEAM_LEAD', 'OFFICE_TEAM_LEAD'] as const;
const deputyRoles = ['SUBJECT_TEAM_DEPUTY'] as const;
type TeamRole = (typeof leadRoles)[number] | (typeof deputyRoles)[number];

/** The teams of the school, who leads each of them today, and who is deputy there. */
export const TeamList = ({ teams }: { readonly teams: Teams }) => {
  const { t } = useTranslation();
  const professional = useHolders('SUBJECT_TEAM_LEAD');
  const office = useHolders('OFFICE_TEAM_LEAD');
  const deputies = useHolders('SUBJECT_TEAM_DEPUTY');
  const leads = professional && office && [...professional, ...office];
  return (
    <List spacing="xs">
      {teams.map(({ id, name, kind, schoolYear }) => (
        <List.Item key={id}>
          <LinkAnchor to="/ho-so/$dossierId" params={{ dossierId: id }}>
            {name}
          </LinkAnchor>{' '}
          ({t(`people.${kind}`)},{' '}
          {schoolYear === null ? t('people.forGood') : t('common.schoolYear', { year: schoolYear })}
          ){leads && deputies && <Led teamId={id} leads={leads} deputies={deputies} />}
        </List.Item>
      ))}
    </List>
  );
};

/** Undefined until all of them are here: a team whose lead is not is not said to have none. */
const useHolders = (role: TeamRole): readonly Holder[] | undefined => {
  const { nodes, data, hasMore } = usePages(
    LeadsOfTeams,
    { role },
    {
      topics: ['SCHOOL'],
      pageOf: ({ school }) => school?.people,
      pagesAtOnce: Number.POSITIVE_INFINITY,
    },
  );
  return data && !hasMore ? nodes : undefined;
};

const holdersOf = (
  teamId: string,
  people: readonly Holder[],
  roles: readonly string[],
): readonly Holder[] =>
  people.filter(({ appointments }) =>
    appointments.some(
      (one) => one.team?.id === teamId && roles.includes(one.role) && isInForce(one, today()),
    ),
  );

interface LedProps {
  readonly teamId: string;
  readonly leads: readonly Holder[];
  readonly deputies: readonly Holder[];
}

/** Without a lead the deputies stand in. */
const Led = ({ teamId, leads, deputies }: LedProps) => {
  const { t } = useTranslation();
  const lead = holdersOf(teamId, leads, leadRoles);
  const deputy = holdersOf(teamId, deputies, deputyRoles);
  return (
    <>
      <Holders of={lead} label={t(lead.length === 0 ? 'people.noLead' : 'people.ledBy')} />
      {deputy.length > 0 && (
        <Holders
          of={deputy}
          label={t(lead.length === 0 ? 'people.deputiesStandIn' : 'people.deputies')}
        />
      )}
    </>
  );
};

interface HoldersProps {
  readonly of: readonly Holder[];
  readonly label: string;
}

const Holders = ({ of, label }: HoldersProps) => {
  return (
    <Text size="sm" c={of.length === 0 ? 'dimmed' : undefined}>
      {label}
      {of.map((person, index) => (
        <Fragment key={person.id}>
          {index > 0 && ', '}
          <Anchor
            renderRoot={(props) => (
              <Link to="/nhan-su/$personId" params={{ personId: person.id }} {...props} />
            )}
          >
            <PersonName of={person} />
          </Anchor>
        </Fragment>
      ))}
    </Text>
  );
};
