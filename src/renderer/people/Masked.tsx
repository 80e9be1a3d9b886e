import { ActionIcon, Group } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../i18n/useWords'
import { UnmaskDialog, type UnmaskTarget } from './UnmaskDialog'

/** A masked field as a fact, with the way to see it whole beside it. */
export const Masked = ({ text, target }: { readonly text: string; readonly target: UnmaskTarget }) => {
  const { t } = useWords()
  const [asking, setAsking] = useState(false)
  if (text === '') return <>{'—'}</>
  return (
    <Group gap={4} wrap="nowrap" component="span">
      <span>{text}</span>
      <ActionIcon
        size="sm"
        variant="subtle"
        aria-label={t('people.unmask.of', {
          group: t(`people.unmask.group.${target.group ?? 'phone'}`),
          name: target.name,
        })}
        onClick={() => setAsking(true)}
      >
        <IconEye size={16} />
      </ActionIcon>
      <UnmaskDialog target={asking ? target : null} onClose={() => setAsking(false)} />
    </Group>
  )
}
