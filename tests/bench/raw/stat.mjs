import fs from 'node:fs'

// The floor for a build in which nothing has changed, as a process of its own: `node stat.mjs FOLDER` looks once at
// every file below a folder. Less no build can do.
const walk = (folder) => {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = `${folder}/${entry.name}`
    fs.lstatSync(full)
    if (entry.isDirectory()) walk(full)
  }
}
walk(process.argv[2] ?? '.')
