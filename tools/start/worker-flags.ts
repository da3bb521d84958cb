/**
 * How much memory V8 takes for the worker before it collects, the same wherever the worker is started. Left alone on a
 * machine with much memory it lets the young generation grow to 128 MB, since the records of a page live just long enough
 * to be copied, and from 2 GB of heap on the old one to four times what lives: the longer a synchronisation, the more
 * memory, though it never holds more than two pages. With less than 2 GB, which no job of ours comes near, it collects at
 * twice of what lives. Tighter than this it takes processor time: at 8 MB and 1 GB, a tenth more a record.
 */
export const WORKER_FLAGS: readonly string[] = ['--max-semi-space-size=16', '--max-old-space-size=1900'];
