import { Modal } from '@mantine/core'
import { useWords } from '../i18n/useWords'
import { type PageAction, useOffered } from '../ui/hotkeys'
import { Kbd } from '../ui/Kbd'
import styles from './KeysHelp.module.css'

/** Keys and the word that says what they do, `shell.help.<act>`. */
type Line<A extends string> = readonly [keys: string, act: A]

const HERE: readonly Line<PageAction>[] = [
  ['Ctrl+N', 'new'],
  ['Ctrl+P', 'print'],
  ['Ctrl+Enter', 'save'],
  ['F2', 'collect'],
  ['F4', 'lend'],
]
const LISTS = [
  ['↑ ↓', 'move'],
  ['Enter', 'open'],
  ['Space', 'select'],
  ['Esc', 'close'],
] as const
const EVERYWHERE = [
  ['Ctrl+K', 'search'],
  ['F2', 'collectDesk'],
  ['F4', 'lendDesk'],
  ['Alt+1…9', 'tabs'],
  ['Alt+←', 'back'],
  ['Ctrl+L', 'lock'],
  ['Ctrl+Shift+L', 'language'],
  ['F1', 'keys'],
] as const

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  /** What the page on screen is called. */
  readonly page: string
}

/** What keys do: on this page first, then in every list, then everywhere (F1 or ?). */
export const KeysHelp = ({ opened, onClose, page }: Props) => {
  const { t } = useWords()
  const offered = useOffered()
  const here = HERE.filter(([, act]) => offered.includes(act))
  const everywhere = EVERYWHERE.filter(([keys]) => here.every(([taken]) => taken !== keys))
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shell.help.title')}
      size={640}
      centered
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className={styles.columns}>
        <div>
          {here.length > 0 && <Keys title={t('shell.help.here', { page })} lines={here} />}
          <Keys title={t('shell.help.lists')} lines={LISTS} />
        </div>
        <Keys title={t('shell.help.everywhere')} lines={everywhere} />
      </div>
    </Modal>
  )
}

type Act = PageAction | (typeof LISTS)[number][1] | (typeof EVERYWHERE)[number][1]

const Keys = ({ title, lines }: { readonly title: string; readonly lines: readonly Line<Act>[] }) => {
  const { t } = useWords()
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.lines}>
        {lines.map(([keys, act]) => (
          <div key={act} className={styles.line}>
            <dt>
              <Kbd keys={keys} />
            </dt>
            <dd className={styles.act}>{t(`shell.help.${act}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
