import type { Page } from '../page'

export const counterPages: readonly Page[] = []
