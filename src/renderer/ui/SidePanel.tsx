import { CloseButton, Title } from '@mantine/core'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '../i18n/useWords'
import { isTyping, openPanel, overlayOpen, PANEL_PLACE } from './overlays'
import styles from './SidePanel.module.css'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
}

/** A record beside its list on a wide screen, over it on a narrow one; the list stays usable either way. */
export const SidePanel = ({ opened, ...rest }: Props) =>
  opened ? createPortal(<Panel {...rest} />, document.getElementById(PANEL_PLACE) ?? document.body) : null

const Panel = ({ onClose, title, children }: Omit<Props, 'opened'>) => {
  const { t } = useWords()
  const heading = useId()
  const panel = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(openPanel, [])
  useEffect(() => {
    // Seen before anybody else: what Esc closes first is still open then.
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || isTyping(event.target) || overlayOpen()) return
      if (panel.current?.nextElementSibling) return
      close.current()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
  return (
    <aside ref={panel} className={styles.panel} aria-labelledby={heading}>
      <header className={styles.head}>
        <Title order={2} id={heading} size={16} fw={600} className={styles.title} title={title}>
          {title}
        </Title>
        <CloseButton aria-label={t('ui.close')} onClick={onClose} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long record is scrolled by keyboard */}
      <section className={styles.content} tabIndex={0} aria-labelledby={heading}>
        {children}
      </section>
    </aside>
  )
}
