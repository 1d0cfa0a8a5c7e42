import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type OfAnchor = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps> & {
  readonly ref?: Ref<HTMLAnchorElement>;
};

/** A link to another screen: its address, parameters and filters are checked. */
export const LinkAnchor = createLink((props: AnchorProps & OfAnchor) => <Anchor {...props} />);

/** The same, looking like a button: it goes somewhere and does nothing. */
export const LinkButton = createLink((props: ButtonProps & OfAnchor) => (
  <Button component="a" {...props} />
));
