import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { TENANCY_VIEWS, type TenancyView } from '../../shared/tenancies/contract'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { RegisterTenancyDialog } from './RegisterTenancyDialog'
import { TenancyList } from './TenancyList'
import { TenancyPanel } from './TenancyPanel'

const isView = (text: string | null): text is TenancyView => TENANCY_VIEWS.some((view) => view === text)

/** 租户登记与迁出 (domain.md §2.4): leases, notices of leaving, the clearance gate. */
export const TenanciesPage = () => {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const asked = params.get('view')
  const view: TenancyView = isView(asked) ? asked : 'current'
  const [registering, setRegistering] = useState(params.get('new') === '1')
  const counts = useQuery('tenancies.counts', {})
  const may = useMay('clerk', 'manager')
  usePageAction('new', () => may && setRegistering(true))
  const show = (next: { readonly view?: TenancyView; readonly tenancy?: string | null }): void =>
    setParams({ view: next.view ?? view, ...(next.tenancy ? { tenancy: next.tenancy } : {}) })
  const label = (each: TenancyView): string =>
    counts.data
      ? t('tenancies.view.counted', { view: t(`tenancies.view.${each}`), n: counts.data[each] })
      : t(`tenancies.view.${each}`)
  return (
    <Page
      title={t('tenancies.title')}
      actions={
        may && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setRegistering(true)}>
            {t('tenancies.register.open')}
          </Button>
        )
      }
      filters={
        <SegmentedControl
          aria-label={t('tenancies.view.label')}
          value={view}
          onChange={(next) => isView(next) && show({ view: next })}
          data={TENANCY_VIEWS.map((value) => ({ value, label: label(value) }))}
        />
      }
    >
      <TenancyList
        key={view}
        view={view}
        onOpen={(tenancy) => show({ tenancy })}
        onRegister={() => setRegistering(true)}
      />
      <TenancyPanel tenancyId={params.get('tenancy')} onClose={() => show({ tenancy: null })} />
      <RegisterTenancyDialog
        opened={registering}
        unitId={params.get('unit')}
        onClose={() => setRegistering(false)}
        onDone={(tenancy) => show({ tenancy })}
      />
    </Page>
  )
}
