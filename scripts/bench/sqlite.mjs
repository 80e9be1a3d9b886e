import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { CACHE } from '../setup/paths.mjs'
import { say, step } from '../setup/progress.mjs'
import { hasProgram, npm, run } from '../setup/run.mjs'

const HOME = join(CACHE, 'bench-sqlite')
// The last that runs on Node 20.
const WANTED = 'better-sqlite3@11.10.0'

const loads = () => {
  try {
    const Database = createRequire(join(HOME, 'package.json'))('better-sqlite3')
    new Database(':memory:').close()
    return true
  } catch {
    return false
  }
}

/** Only to measure against: brought (and where no binary can be downloaded, compiled) by the first bench, never by start or test. */
export const bringSqlite = async () => {
  if (loads()) return HOME
  mkdirSync(HOME, { recursive: true })
  writeFileSync(join(HOME, 'package.json'), '{ "private": true, "name": "bench-sqlite" }\n')
  const { output } = await step(`installing ${WANTED}, for comparison only`, () =>
    npm(
      [
        'install',
        '--prefix',
        HOME,
        '--ignore-scripts=false',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        WANTED,
      ],
      { cwd: HOME },
    ),
  )
  if (loads()) return HOME
  say(`${output.trim()}\n${WANTED} could not be had: figures beside SQLite are left out`)
  return ''
}

// A file opened with O_DSYNC syncs with every write: that is a sync too.
const SHIM = `#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <time.h>
#include <unistd.h>
static void wait_2ms(void) { struct timespec t = {0, 2000000}; nanosleep(&t, 0); }
static void wait_if_synced(int fd) { if (fcntl(fd, F_GETFL) & O_DSYNC) wait_2ms(); }
#define REAL(type, name, ...) type (*real)(__VA_ARGS__) = dlsym(RTLD_NEXT, name)
int fsync(int fd) { REAL(int, "fsync", int); int r = real(fd); wait_2ms(); return r; }
int fdatasync(int fd) { REAL(int, "fdatasync", int); int r = real(fd); wait_2ms(); return r; }
ssize_t pwrite(int fd, const void *b, size_t n, off_t o) { REAL(ssize_t, "pwrite", int, const void *, size_t, off_t); ssize_t r = real(fd, b, n, o); wait_if_synced(fd); return r; }
ssize_t pwrite64(int fd, const void *b, size_t n, off64_t o) { REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t); ssize_t r = real(fd, b, n, o); wait_if_synced(fd); return r; }
`

/** A library that makes every sync of a process 2 ms longer, as a desk PC's disk does; empty where there is no compiler. */
export const slowSync = async (home) => {
  if (process.platform !== 'linux' || !hasProgram('cc')) return ''
  const [source, library] = [join(home, 'slow.c'), join(home, 'slow.so')]
  writeFileSync(source, SHIM)
  const { code } = await run('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'])
  return code === 0 ? library : ''
}
