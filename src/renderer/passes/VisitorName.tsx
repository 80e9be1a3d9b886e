import type { VisitorCard } from '../../shared/passes/papers'
import { Label } from '../printing/parts'

/** Who signs for the party, and how many they are. */
export const VisitorName = ({ data }: { readonly data: VisitorCard }) =>
  data.people > 1 ? (
    <>
      {data.name} <Label k="passes.card.more" values={{ n: data.people }} />
    </>
  ) : (
    data.name
  )
