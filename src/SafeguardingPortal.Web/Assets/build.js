// Makes wwwroot/assets from this folder: one stylesheet, one script and the pictures the stylesheet shows.
// Assets.targets runs it when something here changed. It imports nothing but Node until the packages are there.
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const project = join(dirname(fileURLToPath(import.meta.url)), '..')
const at = (...path) => join(project, ...path)
const outputs = at('wwwroot', 'assets')

await oneAtATime(async () => {
  installPackages()
  await makeScript()
  await makeStylesheet()
})

function installPackages() {
  const wanted = createHash('sha256').update(readFileSync(at('package-lock.json'))).digest('hex')
  const stamp = at('node_modules', '.installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  execSync('npm ci --silent', { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] })
  writeFileSync(stamp, wanted)
}

async function makeScript() {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [at('Assets', 'site.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    legalComments: 'none',
    write: false
  })
  put('site.js', outputFiles[0].contents)
}

async function makeStylesheet() {
  const sass = await import('sass')
  const { css } = sass.compile(at('Assets', 'site.scss'), {
    loadPaths: [project],
    style: 'compressed',
    logger: sass.Logger.silent
  })
  put('site.css', css)

  // The crest stands in a footer of government services, which this is not.
  const pictures = at('node_modules', '@ministryofjustice', 'frontend', 'moj', 'assets', 'images')
  const shown = new Set([...css.matchAll(/url\("?images\/([\w.-]+)/g)].map(([, name]) => name).filter((name) => name !== 'govuk-crest.svg'))
  for (const name of shown) put(join('images', name), readFileSync(join(pictures, name)))
}

// A build beside this one may be reading: a file is replaced whole, and only when it differs.
function put(name, content) {
  const file = join(outputs, name)
  const bytes = Buffer.from(content)
  if (existsSync(file) && readFileSync(file).equals(bytes)) return utimesSync(file, new Date(), new Date())
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, bytes)
  renameSync(`${file}.new`, file)
}

// Two projects that use this one can be built at the same moment, and installing packages empties their folder first.
async function oneAtATime(work) {
  const lock = at('obj', 'assets.lock')
  mkdirSync(dirname(lock), { recursive: true })
  while (!taken(lock)) await pause(200)
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function taken(lock) {
  try {
    writeFileSync(lock, `${process.pid}`, { flag: 'wx' })
    return true
  } catch (problem) {
    if (problem.code !== 'EEXIST') throw problem
    if (isLeftOver(lock)) rmSync(lock, { force: true })
    return false
  }
}

// A build that was ended half-way leaves its lock behind; nobody runs under its number any more.
function isLeftOver(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return false
  } catch (problem) {
    return problem.code === 'ESRCH'
  }
}
