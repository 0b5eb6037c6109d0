const comments = /^\s*(?:<!--(?!>|->)[\s\S]*?-->\s*)+$/u

/** Whether a raw HTML node is nothing but closed comments: the one kind of raw HTML allowed. */
export const isComment = (value: string): boolean => comments.test(value)
