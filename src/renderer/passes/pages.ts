import type { Page } from '../page'

export const passesPages: readonly Page[] = []
