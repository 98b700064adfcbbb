/** Something was tried too often. */
export class RateLimited extends Error {
  /** How long to wait before it is tried again, in whole seconds. */
  readonly seconds: number;

  constructor(milliseconds: number) {
    super("too many attempts");
    this.seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  }
}
