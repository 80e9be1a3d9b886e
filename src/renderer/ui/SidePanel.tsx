import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/useWords'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
}

/** A record beside its list; the list stays usable. */
export const SidePanel = ({ opened, onClose, title, children }: Props) => {
  const { t } = useWords()
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      size={560}
      padding={16}
      withOverlay={false}
      lockScroll={false}
      trapFocus={false}
      closeOnClickOutside={false}
      shadow="none"
      transitionProps={{ duration: 100 }}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      styles={{
        content: { borderLeft: '1px solid var(--desk-line)' },
        title: { fontWeight: 600, fontSize: 16 },
        inner: { left: 'auto', right: 0, width: 560 },
      }}
    >
      {children}
    </Drawer>
  )
}
