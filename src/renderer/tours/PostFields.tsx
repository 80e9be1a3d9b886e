import { Select, Stack, Text } from '@mantine/core'
import { PostArea } from '../../shared/tours/schema'
import { useWords } from '../i18n/useWords'
import { InstantInput } from '../ui/InstantInput'
import { FormRows, RowText } from './FormRows'
import { blankPost, type PlanForm } from './planForm'

/** 岗位分工: each area brings its own check list two hours before (domain.md §9.2). */
export const PostFields = ({ form }: { readonly form: PlanForm }) => {
  const { t } = useWords()
  const areas = PostArea.options.map((value) => ({ value, label: t(`tours.area.${value}`) }))
  const chooseArea = (place: number, area: PostArea): void => {
    form.setFieldValue(`posts.${place}.area`, area)
    if (form.values.posts[place]?.name === '')
      form.setFieldValue(`posts.${place}.name`, t(`tours.area.${area}`))
  }
  const row = (place: number) => (
    <>
      <Select
        w={150}
        aria-label={t('tours.field.area')}
        allowDeselect={false}
        data={areas}
        value={form.values.posts[place]?.area ?? null}
        onChange={(area) => area && chooseArea(place, area as PostArea)}
      />
      <RowText form={form} path={`posts.${place}.name`} label={t('tours.field.post')} max={60} flex={1} />
      <RowText form={form} path={`posts.${place}.person`} label={t('tours.field.person')} max={60} w={110} />
      <RowText form={form} path={`posts.${place}.phone`} label={t('tours.field.phone')} max={30} w={130} />
      <InstantInput
        label=""
        ariaLabel={t('tours.field.arriveAt')}
        value={form.values.posts[place]?.arriveAt ?? null}
        onChange={(at) => form.setFieldValue(`posts.${place}.arriveAt`, at)}
      />
      <RowText form={form} path={`posts.${place}.task`} label={t('tours.field.task')} max={300} flex={2} />
    </>
  )
  return (
    <Stack gap={8}>
      <Text size="sm" c="dimmed">
        {t('tours.plan.postsHint')}
      </Text>
      <FormRows
        form={form}
        list="posts"
        blank={blankPost(form.values.startAt)}
        addLabel={t('tours.plan.addPost')}
        row={row}
      />
    </Stack>
  )
}
