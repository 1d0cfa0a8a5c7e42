import { Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

const Anchor = (props: ComponentProps<typeof Button<'a'>>) => (
  <Button component="a" variant="default" {...props} />
);

/** The way to another screen, for what people look for as a button. */
export const LinkButton = createLink(Anchor);
