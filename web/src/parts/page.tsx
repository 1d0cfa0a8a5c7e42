import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { PrintedHead } from './printed.js';

interface PageProps {
  readonly title: ReactNode;
  /** What the window is called: which screen it is, and never whom it is about. */
  readonly screen: string;
  /** One sentence: what this page is for. */
  readonly about?: ReactNode;
  /** Buttons of the page as a whole. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The name of the screen in the window's title, which others may see and browsers remember. */
export const useTitle = (screen: string): void => {
  useEffect(() => {
    document.title = `${screen} · Lưu Vết`;
  }, [screen]);
};

/** The one way a screen begins, so that nobody has to look for its title or its buttons. */
export const Page = ({ title, screen, about, actions, children }: PageProps) => {
  useTitle(screen);
  return (
    <Stack gap="md" maw={1180} mx="auto">
      <PrintedHead />
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Title order={1} size="h2">
            {title}
          </Title>
          {about !== undefined && (
            <Text c="dimmed" mt={4}>
              {about}
            </Text>
          )}
        </div>
        {actions !== undefined && (
          <Group gap="xs" className="not-printed">
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </Stack>
  );
};
