import {
  Alert,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  Modal,
  Notification,
  SegmentedControl,
  Table,
} from '@mantine/core'
import styles from './theme.module.css'

/** One calm accent; green, amber and red belong to states (ux.md, Look). */
const lake: MantineColorsTuple = [
  '#e8f3f8',
  '#d3e5ef',
  '#a8cbde',
  '#7ab0cc',
  '#5499bd',
  '#3c8ab3',
  '#2a7ba6',
  '#1f6a91',
  '#155a7d',
  '#0a4a69',
]

/** Greys with a breath of the accent, dark enough for AA on every bar and panel. */
const dark: MantineColorsTuple = [
  '#d5dade',
  '#b4bcc3',
  '#98a2ab',
  '#5f6a74',
  '#3d464e',
  '#313940',
  '#262d33',
  '#1c2227',
  '#161b1f',
  '#101417',
]

/** The red of danger: its filled shade carries white text at AA, which Mantine's own does not. */
const red: MantineColorsTuple = [
  '#fbe6e4',
  '#f6d0cc',
  '#eeaba5',
  '#e5847b',
  '#dc5f54',
  '#d0463a',
  '#c2352a',
  '#b3261e',
  '#94201a',
  '#741915',
]

/** Fonts of the system first; the one that comes along is read only where none of them has Chinese. */
const FONTS =
  "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', 'WenQuanYi Micro Hei', sans-serif"

const TONES: Readonly<Record<string, string>> = { red: 'bad', orange: 'warn', yellow: 'warn', green: 'ok' }

/** Calm and quick: nothing moves for longer than a tenth of a second. */
const quick = (duration: number) => ({ transitionProps: { duration } })

export const theme = createTheme({
  colors: { lake, dark, red },
  primaryColor: 'lake',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: FONTS,
  fontFamilyMonospace: `'Cascadia Mono', Consolas, 'SF Mono', 'DejaVu Sans Mono', ${FONTS}`,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.5', xl: '1.5' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  headings: { fontWeight: '600' },
  defaultRadius: 4,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Alert: Alert.extend({
      vars: (_theme, { color }) => {
        const tone = TONES[color ?? ''] ?? 'info'
        return {
          root: { '--alert-bg': `var(--desk-${tone}-soft)`, '--alert-color': `var(--desk-${tone})` },
        }
      },
    }),
    Button: Button.extend({ defaultProps: { size: 'sm' }, classNames: { root: styles.button } }),
    Input: Input.extend({ classNames: { wrapper: styles.input, input: styles.control } }),
    InputWrapper: Input.Wrapper.extend({
      // A hint under its field leaves the fields of a row on one line.
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      classNames: { label: styles.label, error: styles.error, description: styles.description },
    }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { transitionDuration: 100 },
      classNames: { root: styles.segments, indicator: styles.indicator },
    }),
    Modal: Modal.extend({
      defaultProps: {
        ...quick(100),
        shadow: 'none',
        padding: 16,
        closeOnClickOutside: false,
        // Nothing behind a dialog scrolls, and the style that would stop it has no nonce.
        lockScroll: false,
        overlayProps: { backgroundOpacity: 0.35 },
      },
      classNames: { content: styles.dialog, title: styles.dialogTitle },
    }),
    Table: Table.extend({ classNames: { th: styles.cell, td: styles.cell } }),
    Notification: Notification.extend({ classNames: { root: styles.notice } }),
    Popover: { defaultProps: { shadow: 'sm', ...quick(80) } },
    Menu: { defaultProps: { shadow: 'sm', ...quick(80) } },
    Tooltip: { defaultProps: { openDelay: 300, ...quick(80) } },
    Select: {
      defaultProps: { checkIconPosition: 'right', withScrollArea: false },
      classNames: { options: styles.options },
    },
    Autocomplete: { defaultProps: { withScrollArea: false }, classNames: { options: styles.options } },
    ActionIcon: { defaultProps: { size: 30 } },
  },
})

/** Mantine's own red and dimmed grey miss AA on our bars; ours keep 4.5:1 in light and dark. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5f666d',
    '--mantine-color-placeholder': '#6b7278',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#ccd2d8',
  },
  dark: {
    '--mantine-color-dimmed': '#a5acb3',
    '--mantine-color-placeholder': '#98a2ab',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-default-border': '#47515a',
    '--mantine-color-anchor': '#8ecbe8',
  },
})
