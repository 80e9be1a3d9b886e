import type { Day } from '../day'
import type { MapMode } from './rules'

/** A door on paper: its room and how it stands; no name and no amount, the sheet may hang where others see it. */
export interface PrintedDoor {
  readonly room: string
  readonly state: string
}

export interface PrintedEntrance {
  readonly name: string
  readonly columns: number
  readonly floors: readonly {
    readonly floor: number | null
    readonly cells: readonly (PrintedDoor | null)[]
  }[]
}

/** 楼栋图: every door of a building where it is, by one of what the map is coloured by. */
export interface BuildingMapPaper {
  readonly centerName: string
  readonly siteName: string
  readonly buildingName: string
  readonly mode: MapMode
  readonly on: Day
  readonly entrances: readonly PrintedEntrance[]
}
