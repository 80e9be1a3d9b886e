import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { TRANSFER_VIEWS, type TransferView } from '../../shared/transfers/contract'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { PrepareTransferDialog } from './PrepareTransferDialog'
import { TransferList } from './TransferList'
import { TransferPanel } from './TransferPanel'

const isView = (text: string | null): text is TransferView => TRANSFER_VIEWS.some((view) => view === text)

/** 过户 (domain.md §2.5): prepared, signed by both, carried out once. */
export const TransfersPage = () => {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const asked = params.get('view')
  const view: TransferView = isView(asked) ? asked : 'open'
  const [preparing, setPreparing] = useState(params.get('new') === '1')
  const counts = useQuery('transfers.counts', {})
  const may = useMay('clerk', 'manager')
  usePageAction('new', () => may && setPreparing(true))
  const show = (next: { readonly view?: TransferView; readonly transfer?: string | null }): void =>
    setParams({ view: next.view ?? view, ...(next.transfer ? { transfer: next.transfer } : {}) })
  const label = (each: TransferView): string =>
    counts.data
      ? t('transfers.view.counted', { view: t(`transfers.view.${each}`), n: counts.data[each] })
      : t(`transfers.view.${each}`)
  return (
    <Page
      title={t('transfers.title')}
      actions={
        may && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setPreparing(true)}>
            {t('transfers.prepare.open')}
          </Button>
        )
      }
      filters={
        <SegmentedControl
          aria-label={t('transfers.view.label')}
          value={view}
          onChange={(next) => isView(next) && show({ view: next })}
          data={TRANSFER_VIEWS.map((value) => ({ value, label: label(value) }))}
        />
      }
    >
      <TransferList
        key={view}
        view={view}
        onOpen={(transfer) => show({ transfer })}
        onPrepare={() => setPreparing(true)}
      />
      <TransferPanel transferId={params.get('transfer')} onClose={() => show({ transfer: null })} />
      {preparing && (
        <PrepareTransferDialog
          unitId={params.get('unit')}
          onClose={() => setPreparing(false)}
          onDone={(transfer) => show({ view: 'open', transfer })}
        />
      )}
    </Page>
  )
}
