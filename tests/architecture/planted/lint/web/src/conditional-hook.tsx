// refused by: react-hooks/rules-of-hooks
import { useState } from 'react';

export const Sometimes = ({ is }: { readonly is: boolean }) => {
  if (is) useState(0);
  return null;
};
