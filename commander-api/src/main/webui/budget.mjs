// Fails the build when what a browser loads, without the coast, is more than 600 kB compressed: over a ship's radio link
// that is a minute. Run after `vite build`.
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const LIMIT = 600_000
const COAST = /^land-\d+m-/
const assets = 'dist/assets'
const sizes = readdirSync(assets)
  .filter((name) => !COAST.test(name))
  .map((name) => gzipSync(readFileSync(`${assets}/${name}`)).length)
const total = sizes.reduce((sum, size) => sum + size, 0)
if (total > LIMIT) {
  console.error(`the dashboard is ${total} bytes compressed without the coast; ${LIMIT} are allowed`)
  process.exit(1)
}
console.log(`dashboard: ${Math.round(total / 1000)} kB compressed without the coast`)
