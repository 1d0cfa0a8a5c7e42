import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyProps {
  /** What is not there. */
  readonly title: string;
  /** What to do about it, or that there is nothing to do. */
  readonly next: string;
  readonly children?: ReactNode;
}

export const Empty = ({ title, next, children }: EmptyProps) => (
  <Paper withBorder p="xl">
    <Stack align="center" gap="xs" ta="center">
      <Text fw={600}>{title}</Text>
      <Text c="dimmed" maw={520}>
        {next}
      </Text>
      {children}
    </Stack>
  </Paper>
);
