import type { Page } from '../page'

export const toursPages: readonly Page[] = []
