import { NativeSelect, Stack, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { Empty } from '../../parts/empty.js';
import { LinkButton } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { abouts, isAbout } from './about.js';
import { KindCard } from './kind-card.js';
import type { Kind } from './kind-shape.js';
import { KindsOfSchool } from './kinds.operations.js';

const route = getRouteApi('/danh-muc');

/** The kinds of records that the school keeps this year, and what is said of each. */
export const KindsScreen = () => {
  const { t } = useTranslation();
  const { may } = useSession();
  const { cua } = route.useSearch();
  const screen = useScreen(KindsOfSchool, {}, { topics: ['SCHOOL'] });
  return (
    <Page
      title={t('kinds.title')}
      screen={t('kinds.title')}
      about={t('kinds.about')}
      actions={
        may('ADOPT_CATALOGUE') && <LinkButton to="/danh-muc/moi">{t('kinds.add.title')}</LinkButton>
      }
    >
      <AboutFilter />
      <Loaded screen={screen}>
        {({ school }) =>
          school && school.kindsInForce.length > 0 ? (
            <Stack gap="xl">
              {abouts
                .filter((about) => cua === undefined || about === cua)
                .map((about) => (
                  <KindsOf
                    key={about}
                    about={about}
                    kinds={school.kindsInForce.filter((kind) => kind.about === about)}
                    own={school.ownKinds}
                  />
                ))}
            </Stack>
          ) : (
            <Empty title={t('kinds.none')} next={t('kinds.noneNext')} />
          )
        }
      </Loaded>
    </Page>
  );
};

const AboutFilter = () => {
  const { t } = useTranslation();
  const { cua } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <NativeSelect
      className="not-printed"
      maw={320}
      label={t('kinds.show')}
      value={cua ?? ''}
      onChange={({ currentTarget: { value } }) =>
        void navigate({ search: isAbout(value) ? { cua: value } : {}, replace: true })
      }
      data={[
        { value: '', label: t('kinds.all') },
        ...abouts.map((about) => ({ value: about, label: t(`kinds.abouts.${about}`) })),
      ]}
    />
  );
};

interface KindsOfProps {
  readonly about: Kind['about'];
  readonly kinds: readonly Kind[];
  readonly own: readonly string[];
}

const KindsOf = ({ about, kinds, own }: KindsOfProps) => {
  const { t } = useTranslation();
  const id = `kinds-${about}`;
  return (
    <Stack gap="sm" component="section" aria-labelledby={id}>
      <Title order={2} size="h3" id={id}>
        {t(`kinds.abouts.${about}`)}
      </Title>
      {kinds.length === 0 && <Empty title={t('kinds.noneOf')} next={t('kinds.noneOfNext')} />}
      {kinds.map((kind) => (
        <KindCard key={kind.kind} kind={kind} isOwn={own.includes(kind.kind)} />
      ))}
    </Stack>
  );
};
