import { Button, Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { TenancyFile } from '../../shared/tenancies/contract'
import { AskDialog } from '../approvals/AskDialog'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { MenuButton } from '../ui/MenuButton'
import { ConsentDialog, RenewDialog, VoidTenancyDialog, WithdrawNoticeDialog } from './ActDialogs'
import { Clearance } from './Clearance'
import { InspectDialog } from './InspectDialog'
import { MoveOutDialog } from './MoveOutDialog'
import { NoticeDialog } from './NoticeDialog'

type Act = 'consent' | 'renew' | 'notice' | 'withdraw' | 'inspect' | 'override' | 'moveOut' | 'void'

/** What happens next is one button; the rest stands in the menu. */
const nextAct = (file: TenancyFile, asked: boolean): Act | null => {
  const { tenancy, blockers } = file
  if (tenancy.moveOut || tenancy.voided) return null
  if (!tenancy.notice) return 'notice'
  if (!tenancy.inspection) return 'inspect'
  if (blockers.some(({ covered }) => !covered)) return asked ? null : 'override'
  return 'moveOut'
}

const menuActs = ({ tenancy }: TenancyFile): readonly Act[] => {
  if (tenancy.moveOut || tenancy.voided) return []
  if (!tenancy.notice) return ['consent', 'renew', 'void']
  return tenancy.inspection ? ['inspect', 'withdraw', 'consent'] : ['withdraw', 'consent', 'void']
}

interface Props {
  readonly file: TenancyFile
  readonly asked: boolean
}

export const TenancyActs = ({ file, asked }: Props) => {
  const { t } = useWords()
  const print = usePrint()
  const may = useMay('clerk', 'manager')
  const [act, setAct] = useState<Act | null>(null)
  const { tenancy } = file
  const next = may ? nextAct(file, asked) : null
  return (
    <Group gap={8}>
      {next && <Button onClick={() => setAct(next)}>{t(`tenancies.act.${next}`)}</Button>}
      {tenancy.moveOut && (
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} />}
          onClick={() => print({ kind: 'moveOutSheet', id: tenancy.id })}
        >
          {t('tenancies.sheet.print')}
        </Button>
      )}
      {may && (
        <MenuButton
          label={t('tenancies.more')}
          items={menuActs(file).map((each) => ({
            label: t(`tenancies.act.${each}`),
            danger: each === 'void',
            onClick: () => setAct(each),
          }))}
        />
      )}
      {act && <Dialog act={act} file={file} onClose={() => setAct(null)} />}
    </Group>
  )
}

interface DialogProps {
  readonly act: Act
  readonly file: TenancyFile
  readonly onClose: () => void
}

const Dialog = ({ act, file, onClose }: DialogProps) => {
  const { t } = useWords()
  const { tenancy } = file
  const owner = useQuery('estate.unit', { unitId: tenancy.unitId }).data?.owners.slice(0, 40) ?? ''
  if (act === 'notice') return <NoticeDialog tenancy={tenancy} onClose={onClose} />
  if (act === 'inspect')
    return <InspectDialog key={owner} tenancy={tenancy} owner={owner} onClose={onClose} />
  if (act === 'moveOut') return <MoveOutDialog file={file} onClose={onClose} />
  if (act === 'consent')
    return <ConsentDialog key={owner} tenancy={tenancy} owner={owner} onClose={onClose} />
  if (act === 'renew') return <RenewDialog tenancy={tenancy} onClose={onClose} />
  if (act === 'withdraw') return <WithdrawNoticeDialog tenancy={tenancy} onClose={onClose} />
  if (act === 'void') return <VoidTenancyDialog tenancy={tenancy} onClose={onClose} />
  return (
    <AskDialog
      opened
      title={t('tenancies.override.title', { unit: tenancy.unitLabel, name: tenancy.tenantName })}
      ask={{ kind: 'moveOut', tenancyId: tenancy.id }}
      onClose={onClose}
    >
      <Clearance file={file} />
    </AskDialog>
  )
}
