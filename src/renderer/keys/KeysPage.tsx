import { Button, SegmentedControl } from '@mantine/core'
import { IconArrowsExchange, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { KeyDesk } from './KeyDesk'
import { KeyFormDialog } from './KeyFormDialog'
import { KeyPanel } from './KeyPanel'
import { KeyRegister } from './KeyRegister'
import { LoanRegister } from './LoanRegister'

const VIEWS = ['register', 'out', 'overdue', 'returned'] as const
type View = (typeof VIEWS)[number]

const isView = (text: string | null): text is View => VIEWS.some((view) => view === text)

export const KeysPage = () => {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const asked = params.get('view')
  const view: View = isView(asked) ? asked : 'register'
  const keyId = params.get('key')
  const [registering, setRegistering] = useState(false)
  const [atDesk, setAtDesk] = useState(params.get('desk') === '1')
  const counts = useQuery('keys.counts', {})
  usePageAction('new', () => setRegistering(true))
  usePageAction('lend', () => setAtDesk(true))

  const show = (next: { readonly view?: View; readonly key?: string | null }): void =>
    setParams({ view: next.view ?? view, ...(next.key ? { key: next.key } : {}) })
  const label = (each: View): string => {
    const n = {
      register: counts.data?.total,
      out: counts.data?.out,
      overdue: counts.data?.overdue,
      returned: undefined,
    }[each]
    return n === undefined
      ? t(`keys.view.${each}`)
      : t('keys.view.counted', { view: t(`keys.view.${each}`), n })
  }

  return (
    <Page
      title={t('keys.title')}
      actions={
        <>
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setRegistering(true)}>
            {t('keys.register.open')}
          </Button>
          <Button leftSection={<IconArrowsExchange size={16} />} onClick={() => setAtDesk(true)}>
            {t('keys.desk.open')}
          </Button>
        </>
      }
      filters={
        <SegmentedControl
          aria-label={t('keys.view.label')}
          value={view}
          onChange={(next) => isView(next) && show({ view: next })}
          data={VIEWS.map((value) => ({ value, label: label(value) }))}
        />
      }
    >
      {view === 'register' ? (
        <KeyRegister onOpen={(key) => show({ key })} onRegister={() => setRegistering(true)} />
      ) : (
        <LoanRegister key={view} state={view} onOpen={(key) => show({ key })} />
      )}
      <KeyPanel keyId={keyId} onClose={() => show({ key: null })} />
      <KeyFormDialog
        opened={registering}
        onClose={() => setRegistering(false)}
        onDone={(key) => show({ key })}
      />
      <KeyDesk opened={atDesk} onClose={() => setAtDesk(false)} />
    </Page>
  )
}
