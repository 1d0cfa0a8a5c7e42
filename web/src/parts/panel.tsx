import { Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface PanelProps {
  readonly title: ReactNode;
  /** Such as `not-printed`, for what one can only click. */
  readonly className?: string;
  readonly gap?: 'sm' | 'md';
  readonly children: ReactNode;
}

/** One matter of a page in its frame, under its own heading. */
export const Panel = ({ title, className, gap = 'sm', children }: PanelProps) => (
  <Paper withBorder p="md" component="section" className={className}>
    <Stack gap={gap}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </Stack>
  </Paper>
);
