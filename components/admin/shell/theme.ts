import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  mergeThemeOverrides,
} from '@mantine/core';

/** Pomegranate, from the palest to the darkest; the readers' accents by day and by night are among them. */
const pomegranate: MantineColorsTuple = [
  '#fdecee',
  '#f9d5d9',
  '#f7b0b7',
  '#f58b95',
  '#e4606f',
  '#cc3a4d',
  '#b5233a',
  '#a3152e',
  '#880f25',
  '#6b0a1c',
];

/** What the library takes for fields, washes and rules: the paper's own tones instead of its cold greys. */
const paper: MantineColorsTuple = [
  '#fbf7f1',
  '#f4ede4',
  '#ebe1d6',
  '#e2d7cc',
  '#d5c8bd',
  '#b3a49e',
  '#8a7882',
  '#67545f',
  '#44333d',
  '#241820',
];
const night: MantineColorsTuple = [
  '#f1e8e4',
  '#cdbfc6',
  '#b9a6b0',
  '#927c88',
  '#5a4552',
  '#33242f',
  '#281b25',
  '#1c1219',
  '#170e14',
  '#10090e',
];

const SERIF = 'Newsreader, Georgia, serif';
const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif";

const look = createTheme({
  colors: { pomegranate, gray: paper, dark: night },
  primaryColor: 'pomegranate',
  primaryShade: { light: 7, dark: 7 },
  fontFamily: SANS,
  headings: { fontFamily: SERIF, fontWeight: '560' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // The head of the page is the only one of its kind.
    ModalHeader: { defaultProps: { role: 'none' } },
    // Where it stands it belongs to what opened it, and holds nothing but what can be chosen.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
  },
});

/** The looks of the desk; `close` names the button that closes a dialog. */
export function themeFor(close: string) {
  return mergeThemeOverrides(look, {
    components: {
      // Holding the page still behind it would take a style of its own, which the policy refuses.
      Modal: { defaultProps: { lockScroll: false, closeButtonProps: { 'aria-label': close } } },
    },
  });
}

/** Paper white by day and deep aubergine by night, as the readers' pages have them. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fcfaf6',
    '--mantine-color-text': '#241820',
    '--mantine-color-dimmed': '#67545f',
    '--mantine-color-default-border': '#d5c8bd',
    '--mantine-color-anchor': '#a3152e',
    '--mantine-color-error': '#a3152e',
    '--mantine-color-placeholder': '#75626d',
    '--desk-wash': '#f4ede4',
    '--desk-rule': '#e2d7cc',
  },
  dark: {
    '--mantine-color-body': '#1c1219',
    '--mantine-color-text': '#f1e8e4',
    '--mantine-color-dimmed': '#b9a6b0',
    '--mantine-color-default': '#281b25',
    '--mantine-color-default-border': '#5a4552',
    '--mantine-color-anchor': '#f58b95',
    '--mantine-color-error': '#f58b95',
    '--mantine-color-placeholder': '#a3909a',
    '--desk-wash': '#281b25',
    '--desk-rule': '#46343f',
  },
});
