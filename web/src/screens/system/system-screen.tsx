import { Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { Empty } from '../../parts/empty.js';
import { LinkButton } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { AdoptedCatalogue } from './adopted-catalogue.js';
import { EngineState } from './engine-state.js';
import { Offers } from './offers.js';
import { OutboxState } from './outbox-state.js';
import { OffersOfInstallation, StateOfEngine } from './system.operations.js';

/** How the engine is, which catalogues the school goes by, and which it could adopt. */
export const SystemScreen = () => {
  const { t } = useTranslation();
  const state = useScreen(StateOfEngine, { on: today() }, { topics: everything });
  const offers = useScreen(OffersOfInstallation, {}, { topics: ['SCHOOL', 'ACCESS'] });
  return (
    <Page title={t('system.title')} screen={t('system.title')} about={t('system.about')}>
      <Loaded screen={state}>
        {(answer) =>
          answer.projections === null ? (
            <Empty title={t('system.hidden')} next={t('system.hiddenNext')} />
          ) : (
            <Stack gap="xl">
              <EngineState
                projections={answer.projections}
                logSize={answer.logHead.size}
                version={offers.data?.installation?.version ?? null}
                again={state.again}
              />
              {answer.outboxState && <OutboxState of={answer.outboxState} />}
              <Loaded screen={offers} skeletonRows={4}>
                {({ installation }) => installation && <Catalogues of={answer} on={installation} />}
              </Loaded>
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
};

/** Whatever is written moves the read models on. */
const everything = [
  'SCHOOL',
  'ACCESS',
  'DOSSIERS',
  'RECORDS',
  'CORRECTIONS',
  'LOCKS',
  'READS',
] as const;

interface CataloguesProps {
  readonly of: ResultOf<typeof StateOfEngine>;
  readonly on: NonNullable<ResultOf<typeof OffersOfInstallation>['installation']>;
}

const Catalogues = ({ of: { school, supervisingAuthorities }, on }: CataloguesProps) => {
  const { t } = useTranslation();
  const adopted = school?.catalogues.toReversed() ?? [];
  return (
    <>
      <Section id="catalogues" title={t('system.catalogues')}>
        {adopted.length === 0 && (
          <Empty title={t('system.noCatalogue')} next={t('system.noCatalogueNext')} />
        )}
        <Group className="not-printed">
          <LinkButton to="/danh-muc" variant="default">
            {t('kinds.open')}
          </LinkButton>
        </Group>
        {adopted.map((one) => (
          <AdoptedCatalogue
            key={`${one.catalogueId}/${one.catalogueVersion}`}
            of={one}
            decisionNo={one.decisionNo}
          />
        ))}
        <Offers kind="catalogues" offers={on.catalogues} />
      </Section>
      <Section id="authorities" title={t('system.authorities')}>
        {supervisingAuthorities ? (
          <AdoptedCatalogue of={supervisingAuthorities} />
        ) : (
          <Empty title={t('system.noAuthorities')} next={t('system.noAuthoritiesNext')} />
        )}
        <Offers kind="authorities" offers={on.authorities} />
      </Section>
    </>
  );
};

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

const Section = ({ id, title, children }: SectionProps) => (
  <Stack gap="sm" component="section" aria-labelledby={id}>
    <Title order={2} size="h3" id={id}>
      {title}
    </Title>
    {children}
  </Stack>
);
