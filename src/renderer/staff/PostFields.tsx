import { Checkbox, Stack, TextInput } from '@mantine/core'
import { Duty } from '../../shared/staff/duties'
import { useWords } from '../i18n/useWords'

interface Post {
  readonly post: string
  readonly duties: readonly Duty[]
}

/** What the post is called, and what its holder is charged with. */
export const PostFields = ({
  post,
  duties,
  onChange,
}: Post & { readonly onChange: (change: Partial<Post>) => void }) => {
  const { t } = useWords()
  return (
    <>
      <TextInput
        data-autofocus
        maxLength={40}
        label={t('staff.field.post')}
        placeholder={t('staff.postHint')}
        value={post}
        onChange={(event) => onChange({ post: event.currentTarget.value })}
      />
      <Checkbox.Group
        label={t('staff.field.duties')}
        value={[...duties]}
        onChange={(next) => onChange({ duties: Duty.options.filter((duty) => next.includes(duty)) })}
      >
        <Stack gap={8} mt={6}>
          {Duty.options.map((duty) => (
            <Checkbox
              key={duty}
              value={duty}
              label={t(`staff.duty.${duty}`)}
              description={t(`staff.dutyHint.${duty}`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </>
  )
}
