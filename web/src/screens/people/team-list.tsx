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
type Lead = Answer['people']['edges'][number]['node'];

type LeadRole = 'SUBJECT_TEAM_LEAD' | 'OFFICE_TEAM_LEAD';

const isLead = (role: string): role is LeadRole =>
  role === 'SUBJECT_TEAM_LEAD' || role === 'OFFICE_TEAM_LEAD';

/** The teams of the school, and who leads each of them today. */
export const TeamList = ({ teams }: { readonly teams: Teams }) => {
  const { t } = useTranslation();
  const professional = useLeads('SUBJECT_TEAM_LEAD');
  const office = useLeads('OFFICE_TEAM_LEAD');
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
          ){leads && <Leads of={leadsOf(id, leads)} />}
        </List.Item>
      ))}
    </List>
  );
};

/** Undefined until all of them are here: a team whose lead is not is not said to have none. */
const useLeads = (role: LeadRole): readonly Lead[] | undefined => {
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

const leadsOf = (teamId: string, leads: readonly Lead[]): readonly Lead[] =>
  leads.filter(({ appointments }) =>
    appointments.some(
      (one) => one.team?.id === teamId && isLead(one.role) && isInForce(one, today()),
    ),
  );

const Leads = ({ of }: { readonly of: readonly Lead[] }) => {
  const { t } = useTranslation();
  return (
    <Text size="sm" c={of.length === 0 ? 'dimmed' : undefined}>
      {t(of.length === 0 ? 'people.noLead' : 'people.ledBy')}
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
