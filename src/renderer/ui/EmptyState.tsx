import { Stack, Text } from '@mantine/core'
import type { ComponentType, ReactNode } from 'react'

interface Props {
  readonly icon?: ComponentType<{ size?: number | string; stroke?: number | string }>
  readonly title: string
  readonly hint: string
  readonly action?: ReactNode
}

/** What a list is for, and the first act. */
export const EmptyState = ({ icon: Icon, title, hint, action }: Props) => (
  <Stack align="center" justify="center" gap={8} py={48}>
    {Icon && <Icon size={40} stroke={1.2} />}
    <Text fw={600}>{title}</Text>
    <Text size="sm" c="dimmed" maw={460} ta="center">
      {hint}
    </Text>
    {action}
  </Stack>
)
