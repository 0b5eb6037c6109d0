const hex = (char: string): string => `&#x${char.charCodeAt(0).toString(16).toUpperCase()};`

/**
 * Writes certain characters as references; most texts hold none of them, and are seen not to by one look.
 * @param chars as they stand in a class of an expression
 */
export function escaping(chars: string): (text: string) => string {
  const [one, all] = [new RegExp(`[${chars}]`, 'u'), new RegExp(`[${chars}]`, 'gu')]
  return (text) => (one.test(text) ? text.replace(all, hex) : text)
}
