import { useEffect, useState } from 'react';

/**
 * A dialog that is there only while it is open: when it goes, the keyboard is where it was before,
 * unless something took it meanwhile.
 */
export const useFocusBack = (): void => {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && document.activeElement === document.body) {
        before.focus();
      }
    },
    [before],
  );
};
