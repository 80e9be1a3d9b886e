import type { Page } from '../page'

export const estatePages: readonly Page[] = []
