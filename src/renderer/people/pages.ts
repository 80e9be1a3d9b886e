import type { Page } from '../page'

export const peoplePages: readonly Page[] = []
