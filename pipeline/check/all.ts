import { remarkHeadingOrder } from './heading-order.ts'
import { remarkLeftoverNavigation } from './leftover-navigation.ts'
import { remarkLinks } from './links.ts'
import { remarkPictureAlt } from './picture-alt.ts'
import { remarkRawHtml } from './raw-html.ts'
import { remarkTitle } from './title.ts'

/** The checks of one text that need nothing but the text; sorted by rule id. */
export const textChecks = [
  remarkHeadingOrder,
  remarkLeftoverNavigation,
  remarkPictureAlt,
  remarkRawHtml,
  remarkTitle,
] as const

/** All checks of one text, for the examples' test and the list of rules. */
export const allChecks = [...textChecks, remarkLinks] as const
