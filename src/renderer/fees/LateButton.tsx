import { Button } from '@mantine/core'
import { useState } from 'react'
import type { UnitId } from '../../shared/id'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { LateDialog } from './LateDialog'

/** Stands in the account of a unit only where the center charges 违约金 and some of it has not been billed. */
export const LateButton = ({ unitId }: { readonly unitId: UnitId }) => {
  const { t } = useWords()
  const [opened, setOpened] = useState(false)
  const lines = useQuery('fees.lateLines', { unitId }).data?.lines ?? []
  if (!opened && !lines.some((line) => line.feeFen > line.beforeFen)) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('fees.late.open')}
      </Button>
      {opened && <LateDialog unitId={unitId} onClose={() => setOpened(false)} />}
    </>
  )
}
