import { dayOf } from '../../shared/day'
import type { PostTaskCards } from '../../shared/tours/papers'
import { useWords } from '../i18n/useWords'
import { PaperPage } from '../printing/PaperPage'
import { Fact, Facts, Label, PaperHead, Signs, Value } from '../printing/parts'
import styles from './TourPapers.module.css'

/** 岗位任务卡 (domain.md §9.3): one card a post, with what to do, when to be there and what to check. */
export const TaskCardPaper = ({ data }: { readonly data: PostTaskCards }) => {
  const { day, instant } = useWords()
  return data.posts.map((post, place) => (
    <PaperPage
      key={post.name + post.person + post.arriveAt}
      foot={{ page: place + 1, pages: data.posts.length, note: data.no }}
    >
      <PaperHead
        centerName={data.centerName}
        title="tours.card.task"
        no={data.no}
        aside={<Label k="tours.sheet.versionOf" values={{ version: data.version }} />}
      />
      <Facts>
        <Fact k="tours.field.post">{post.name}</Fact>
        <Fact k="tours.field.person">{post.person}</Fact>
        <Fact k="tours.field.arriveAt">
          {day(dayOf(post.arriveAt))} {instant(post.arriveAt, 'time')}
        </Fact>
      </Facts>
      <div className={styles.task}>
        <Value>{post.task}</Value>
      </div>
      <ul className={styles.checks}>
        {post.checks.map((check) => (
          <li key={check}>
            <span className={styles.box} /> <Label k={`tours.check.${check}`} />
          </li>
        ))}
      </ul>
      <div className={styles.bottom}>
        <Facts>
          <Fact k="tours.field.visitors" grow>
            {data.visitors}
          </Fact>
          <Fact k="tours.field.venue">{data.venue}</Fact>
          <Fact k="tours.field.startAt">
            {day(dayOf(data.startAt))} {instant(data.startAt, 'time')}
          </Fact>
          <Fact k="tours.field.partyA">
            {data.partyA.name} {data.partyA.phone}
          </Fact>
        </Facts>
        <Signs signs={[{ k: 'tours.card.arrived' }, { k: 'tours.card.done' }]} />
      </div>
    </PaperPage>
  ))
}
