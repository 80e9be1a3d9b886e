import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { UnitId } from '../../shared/id'
import type { TiedPerson } from '../../shared/people/contract'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { CorrectOwnersDialog, OwnersDialog } from './OwnersDialog'

interface Props {
  readonly unitId: UnitId
  readonly people: readonly TiedPerson[]
}

/** First owners are entered, later ones come by a transfer, wrong entries are corrected by a supervisor. */
export const OwnerActs = ({ unitId, people }: Props) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const [open, setOpen] = useState<'first' | 'correct' | null>(null)
  const clerk = useMay('clerk', 'manager')
  const supervisor = useMay('supervisor', 'manager')
  const owned = people.some(({ tie }) => tie.role === 'owner' && !tie.wrong)
  return (
    <>
      {owned && supervisor && (
        <Button size="compact-sm" variant="light" onClick={() => setOpen('correct')}>
          {t('people.owners.correct')}
        </Button>
      )}
      {owned && clerk && (
        <Button size="compact-sm" variant="light" onClick={() => go(`/transfers?new=1&unit=${unitId}`)}>
          {t('people.owners.transfer')}
        </Button>
      )}
      {!owned && clerk && (
        <Button size="compact-sm" variant="light" onClick={() => setOpen('first')}>
          {t('people.owners.title')}
        </Button>
      )}
      <OwnersDialog opened={open === 'first'} unitId={unitId} onClose={() => setOpen(null)} />
      <CorrectOwnersDialog
        opened={open === 'correct'}
        unitId={unitId}
        people={people}
        onClose={() => setOpen(null)}
      />
    </>
  )
}
