import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Ink of a register: the colour of everything one can act on. */
const ink: MantineColorsTuple = [
  '#eef3fa',
  '#d9e3f2',
  '#b3c6e4',
  '#8aa7d5',
  '#6f93cc',
  '#4a72b7',
  '#406fba',
  '#2f5ca3',
  '#265092',
  '#1d3f72',
];
/** Vermilion of a seal: acts that bind, and what went wrong. */
const son: MantineColorsTuple = [
  '#fff0ed',
  '#fadfd9',
  '#f2bdb1',
  '#ea9886',
  '#e47962',
  '#e0654b',
  '#c9472f',
  '#b23a24',
  '#9c301d',
  '#862515',
];

export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  colors: { ink, son },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.32,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // Targets of at least 44 px: `md` inputs and buttons are made that high in app.css.
  components: {
    Button: { defaultProps: { size: 'md' } },
    // Else the browser keeps what was typed, in clear, past the sign-out and for whoever comes next.
    TextInput: { defaultProps: { size: 'md', autoComplete: 'off' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    MultiSelect: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Badge: { defaultProps: { size: 'lg' } },
    Checkbox: { defaultProps: { size: 'md' } },
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle' } },
    Anchor: { defaultProps: { underline: 'always' } },
    // A `header` in a dialog would be a second banner of the page.
    ModalHeader: { defaultProps: { component: 'div' } },
  },
});

/** Where Mantine's own words are too pale to be read by everybody: 4.5 to 1 is the least (WCAG 1.4.3). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5b636b',
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-yellow-light-color': '#7c4a03',
    '--mantine-color-green-light-color': '#1b5e2a',
  },
  dark: {
    '--mantine-color-dimmed': '#adb1b6',
    '--mantine-color-error': '#ff8787',
    '--mantine-color-anchor': '#8aa7d5',
  },
});
