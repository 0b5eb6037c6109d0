import { remarkEmptyLink } from './empty-link.ts'
import { remarkHeadingOrder } from './heading-order.ts'
import { remarkInvisible } from './invisible.ts'
import { remarkLeftoverNavigation } from './leftover-navigation.ts'
import { remarkLength } from './length.ts'
import { remarkLinks } from './links.ts'
import { remarkLookalike } from './lookalike.ts'
import { remarkPictureAlt } from './picture-alt.ts'
import { remarkPlaceholder } from './placeholder.ts'
import { remarkRawHtml } from './raw-html.ts'
import { remarkTableHead } from './table-head.ts'
import { remarkTitle } from './title.ts'

/** The checks of one text that need nothing but the text; sorted by rule id. */
export const textChecks = [
  remarkEmptyLink,
  remarkHeadingOrder,
  remarkInvisible,
  remarkLeftoverNavigation,
  remarkLookalike,
  remarkPictureAlt,
  remarkPlaceholder,
  remarkRawHtml,
  remarkTableHead,
  remarkTitle,
] as const

/** All checks of one text, for the examples' test and the list of rules. */
export const allChecks = [...textChecks, remarkLength, remarkLinks] as const
