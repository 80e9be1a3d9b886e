import type { ReactNode } from 'react'
import type { TourPlan } from '../../shared/tours/schema'
import { Label, Said } from '../printing/parts'

/** The facts of a plan in pairs, as a run sheet shows them. */
export const planRows = (
  plan: TourPlan,
  when: { readonly day: string; readonly from: string; readonly to: string },
): readonly (readonly ReactNode[])[] => {
  const yes = (value: boolean): ReactNode => <Label k={value ? 'tours.yes' : 'tours.no'} />
  const { av, vehicles, layout } = plan
  const equipment: readonly (readonly [string, ReactNode])[] = [
    ['tours.field.microphones', av.microphones],
    ['tours.field.recording', yes(av.recording)],
    ['tours.field.projector', yes(av.projector)],
    ['tours.field.videoConference', yes(av.videoConference)],
  ]
  const pairs: readonly (readonly [string, ReactNode])[] = [
    ['tours.field.visitors', plan.visitors],
    ['tours.field.kind', <Label key="kind" k={`tours.kind.${plan.kind}`} />],
    ['tours.field.startAt', <Label key="when" k="tours.when" values={when} />],
    ['tours.field.headcount', plan.headcount],
    ['tours.field.venue', plan.venue],
    ['tours.field.partyA', `${plan.partyA.name} ${plan.partyA.phone}`],
    [
      'tours.field.tables',
      <Said
        key="tables"
        text={(t) =>
          t('tours.tablesText', { tables: t(`tours.tables.${layout.tables}`), seats: layout.seats })
        }
      />,
    ],
    ['tours.field.banner', layout.banner],
    ['tours.field.plants', layout.plants],
    ['tours.field.lights', av.lights],
    ...equipment,
    ['tours.field.temperature', av.temperature],
    ['tours.field.supplies', plan.supplies],
    ['tours.field.vehicles', `${vehicles.count}${vehicles.kinds && ` (${vehicles.kinds})`}`],
    ['tours.field.plates', vehicles.plates],
    ['tours.field.parking', vehicles.parking],
    ['tours.field.trafficPolice', yes(vehicles.needTrafficPolice)],
    ['tours.field.partyAReply', vehicles.partyAReply],
    ['tours.field.lift', plan.lift],
  ]
  return Array.from({ length: Math.ceil(pairs.length / 2) }, (_, row) =>
    pairs.slice(row * 2, row * 2 + 2).flatMap(([k, value]) => [<Label key={k} k={k} />, value]),
  )
}

/** What needs the whole width. */
export const wideRows = (plan: TourPlan, comma: string): readonly (readonly ReactNode[])[] => {
  const guests = plan.guests.map(({ name, title }) => `${name} ${title}`.trim()).join(comma)
  return [
    [<Label key="security" k="tours.field.security" />, plan.security],
    [<Label key="guests" k="tours.field.guests" />, guests],
    ...(plan.layout.nameCards === ''
      ? []
      : [[<Label key="cards" k="tours.field.nameCards" />, plan.layout.nameCards]]),
    ...(plan.note === '' ? [] : [[<Label key="note" k="tours.field.note" />, plan.note]]),
  ]
}
