// Makes this process look like Node 18, and like another processor where the test says so.
Object.defineProperty(process.versions, 'node', { value: '18.20.0' })
if (process.env.KOZLONY_TEST_ARCH)
  Object.defineProperty(process, 'arch', { value: process.env.KOZLONY_TEST_ARCH })
