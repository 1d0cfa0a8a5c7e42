import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly about?: string;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

export const Section = ({ title, about, action, children }: SectionProps) => (
  <Paper component="section" withBorder p={{ base: 'sm', sm: 'lg' }} aria-label={title}>
    <Stack>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Title order={2} size="h3">
            {title}
          </Title>
          {about !== undefined && <Text c="dimmed">{about}</Text>}
        </div>
        {action}
      </Group>
      {children}
    </Stack>
  </Paper>
);

interface RowProps {
  readonly title: ReactNode;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** One thing of a section: what it is, what is known of it, what can be done with it. */
export const Row = ({ title, action, children }: RowProps) => (
  <Group justify="space-between" align="flex-start" gap="sm" className="ruled-row">
    <div style={{ flex: '1 1 16rem', minWidth: 0 }}>
      <Text fw={600} component="div">
        {title}
      </Text>
      {children}
    </div>
    {action}
  </Group>
);
