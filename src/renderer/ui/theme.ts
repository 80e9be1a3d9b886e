import { createTheme, type MantineColorsTuple } from '@mantine/core'

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

export const theme = createTheme({
  colors: { lake },
  primaryColor: 'lake',
  primaryShade: { light: 7, dark: 5 },
  fontFamily:
    "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', sans-serif",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  defaultRadius: 4,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: { transitionProps: { duration: 100 }, shadow: 'none', closeOnClickOutside: false },
    },
    Popover: { defaultProps: { shadow: 'sm', transitionProps: { duration: 80 } } },
    Menu: { defaultProps: { shadow: 'sm', transitionProps: { duration: 80 } } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 80 } } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
  },
})
