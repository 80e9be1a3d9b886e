import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { theme } from '../../src/renderer/ui/theme'

/** Shows a piece of the kit as the desk does, without anything moving. */
export const show = (piece: ReactNode) => render(piece, { wrapper: Screen })

const Screen = ({ children }: { readonly children: ReactNode }) => (
  <MantineProvider theme={theme} env="test">
    <DatesProvider settings={{ locale: 'zh-cn', firstDayOfWeek: 1 }}>{children}</DatesProvider>
  </MantineProvider>
)
