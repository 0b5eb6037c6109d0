/** Media types of pictures by the endings of their names. */
export const pictureTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  svg: 'image/svg+xml',
}

export const endingOf = (name: string): string =>
  name.slice(name.lastIndexOf('.') + 1).toLowerCase()
