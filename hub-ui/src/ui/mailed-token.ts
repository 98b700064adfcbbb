/** A token from a mailed link: kept for this tab alone, so that a reload works, until it is spent. */
class MailedToken {
  readonly #key: string;
  #memory: string | undefined;

  constructor(key: string) {
    this.#key = key;
  }

  /** A link that lost its token on the way takes the place of an earlier one all the same. */
  keep(token: string): void {
    if (token === "") {
      this.forget();
      return;
    }
    this.#memory = token;
    storage()?.setItem(this.#key, token);
  }

  read(): string | undefined {
    return this.#memory ?? storage()?.getItem(this.#key) ?? undefined;
  }

  forget(): void {
    this.#memory = undefined;
    storage()?.removeItem(this.#key);
  }
}

export const signUpToken = new MailedToken("vetchium.sign-up-token");
export const passwordResetToken = new MailedToken("vetchium.password-reset-token");
export const emailToken = new MailedToken("vetchium.email-token");

function storage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}
