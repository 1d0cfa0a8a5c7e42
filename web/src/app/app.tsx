import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { ErrorBoundary } from './error-boundary.js';
import { router } from './router.js';
import { cssVariables, theme } from './theme.js';

/** Mantine writes a few style elements; the page's policy lets in those that carry its nonce. */
const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
// The lock on scrolling behind a dialog looks for it under this name.
Object.assign(globalThis, { __webpack_nonce__: nonce });

export const App = () => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariables}
    defaultColorScheme="auto"
    getStyleNonce={() => nonce}
  >
    <ErrorBoundary>
      <RouterProvider router={router} />
    </ErrorBoundary>
  </MantineProvider>
);
