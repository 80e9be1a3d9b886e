import { STATES } from '../../../src/shared/buildingMap/looks'
import type { BuildingMapPaper, PrintedEntrance } from '../../../src/shared/buildingMap/papers'
import type { MapMode } from '../../../src/shared/buildingMap/rules'
import { CENTER, LONG_CENTER, type Samples } from './sample'

/** Most doors are as they should be, the others here and there. */
const stateAt = (mode: MapMode, seed: number): string => {
  const states = STATES[mode]
  const usual = mode === 'occupancy' ? 1 : 0
  const place = (seed * 7919) % 23
  return states[place < states.length * 2 ? place % states.length : usual] ?? ''
}

const entrance = (name: string, floors: number, columns: number, mode: MapMode): PrintedEntrance => ({
  name,
  columns,
  floors: Array.from({ length: floors }, (_, up) => {
    const floor = floors - up
    return {
      floor,
      cells: Array.from({ length: columns }, (_door, n) =>
        floor === 1 && n === columns - 1
          ? null
          : {
              room: `${floor}${String(n + 1).padStart(2, '0')}`,
              state: stateAt(mode, floor * 31 + n * 7 + name.length),
            },
      ),
    }
  }),
})

const map = (facts: Partial<BuildingMapPaper>): BuildingMapPaper => ({
  centerName: CENTER,
  siteName: '锦绣花园',
  buildingName: '3',
  mode: 'occupancy',
  on: '2026-11-23',
  entrances: [entrance('1', 18, 4, 'occupancy'), entrance('2', 18, 4, 'occupancy')],
  ...facts,
})

const shops: PrintedEntrance = {
  name: '',
  columns: 40,
  floors: [
    {
      floor: null,
      cells: Array.from({ length: 40 }, (_, n) => ({
        room: `商铺-${10_000_000 + n}`,
        state: stateAt('arrears', n),
      })),
    },
  ],
}

export const buildingMapSamples: Samples<'buildingMap'> = {
  short: { data: map({ entrances: [entrance('', 2, 2, 'occupancy')] }), says: ['锦绣花园', '201'] },
  typical: { data: map({}), says: ['锦绣花园', '1804', '102'] },
  extreme: {
    data: map({
      centerName: LONG_CENTER,
      siteName: LONG_CENTER,
      buildingName: '创新科技大厦南塔',
      mode: 'arrears',
      entrances: [
        entrance('东', 66, 6, 'arrears'),
        entrance('西', 66, 6, 'arrears'),
        ...['A', 'B', 'C', 'D', 'E'].map((name) => entrance(name, 6, 2, 'arrears')),
        shops,
      ],
    }),
    says: ['6606', '商铺-10000039'],
  },
}
