/** This server has more of some work to do than it can in a second, so it takes no more for now. */
export class ServerOverloaded extends Error {
  constructor(work: string, cause?: unknown) {
    super(`more ${work} than this server can`, { cause });
  }
}
