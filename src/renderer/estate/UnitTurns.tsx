import { Alert, Anchor } from '@mantine/core'
import { IconArrowsSplit2 } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useLocation } from 'wouter'
import type { UnitId } from '../../shared/id'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'

/** What a unit came from and what became of it, with the way there; nothing for a unit that was never split or joined. */
export const UnitTurns = ({ unitId }: { readonly unitId: UnitId }) => {
  const { t, day } = useWords()
  const { data } = useQuery('reshapes.ofUnit', { unitId })
  if (!data || (!data.began && !data.ended)) return null
  const { began, ended } = data
  return (
    <Alert
      role="status"
      color={ended ? 'orange' : 'blue'}
      variant="light"
      icon={<IconArrowsSplit2 size={18} />}
      p={8}
    >
      {ended && (
        <div>
          {t(`estate.turn.ended.${ended.kind}`, { day: day(ended.onDay) })} <Units units={ended.to} />
        </div>
      )}
      {began && (
        <div>
          {t(`estate.turn.began.${began.kind}`, { day: day(began.onDay) })} <Units units={began.from} />
        </div>
      )}
    </Alert>
  )
}

interface Turned {
  readonly unitId: UnitId
  readonly label: string
}

const Units = ({ units }: { readonly units: readonly Turned[] }) => {
  const { t } = useWords()
  const [, go] = useLocation()
  return units.map(({ unitId, label }, place) => (
    <Fragment key={unitId}>
      {place > 0 && t('people.comma')}
      <Anchor component="button" type="button" size="sm" onClick={() => go(`/units/${unitId}`)}>
        {label}
      </Anchor>
    </Fragment>
  ))
}
