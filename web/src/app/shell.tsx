import { Alert, AppShell, Burger, Group, NavLink, ScrollArea, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live.js';
import { useSession } from '../api/session.js';
import { GrantBanner } from '../parts/grant-banner.js';
import { SearchBox } from '../screens/find/search-box.js';
import { Bell } from '../screens/reminders/bell.js';
import { placesOf } from './places.js';
import { PersonMenu } from './person-menu.js';
import seal from './seal.svg';

/** The frame of every screen: where one can go, who one is, what the connection is worth. */
export const Shell = () => {
  const { t } = useTranslation();
  const session = useSession();
  const { connection } = useLive();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(() => {
    // A new screen is read from its beginning, by eyes and by screen readers.
    close();
    main.current?.focus({ preventScroll: true });
  }, [path, close]);
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 248, breakpoint: 'md', collapsed: { mobile: !isOpen } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a className="skip-link" href="#main">
        {t('shell.skipToContent')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="sm" wrap="nowrap" gap="sm">
          <Burger
            opened={isOpen}
            onClick={toggle}
            hiddenFrom="md"
            size="sm"
            aria-label={t(isOpen ? 'shell.closeMenu' : 'shell.openMenu')}
            style={{ width: 44, height: 44 }}
          />
          <Link to="/" aria-label={t('shell.toHome')}>
            <img src={seal} alt="" width={32} height={32} style={{ display: 'block' }} />
          </Link>
          <Text fw={600} visibleFrom="sm">
            {session.school.name}
          </Text>
          <SearchBox />
          <Group ml="auto" gap="xs" wrap="nowrap">
            {session.me.accountKind !== 'INSPECTOR' && <Bell />}
            <PersonMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('shell.places')}>
        <ScrollArea type="auto">
          {placesOf(session).map(({ to, key, icon: Icon }) => (
            <NavLink
              key={to}
              component={Link}
              to={to}
              label={t(key)}
              leftSection={<Icon size={20} aria-hidden />}
              active={to === '/' ? path === '/' : path.startsWith(to)}
              aria-current={path === to ? 'page' : undefined}
            />
          ))}
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main id="main" ref={main} tabIndex={-1} style={{ outline: 'none' }}>
        {connection === 'lost' && (
          <Alert color="yellow" mb="sm" role="status" title={t('shell.connectionLost')}>
            {t('shell.connectionLostMore')}
          </Alert>
        )}
        <GrantBanner />
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
};
