import type { Page } from '../page'

export const keysPages: readonly Page[] = []
