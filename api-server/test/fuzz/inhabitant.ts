/** Somebody who is in the run until they are erased, or let nobody in any more. */
export interface Inhabitant {
  userId: string;
  email: string;
  handle: string;
  password: string;
  /** Living, as far as is known. */
  token: string;
  /** Other sessions of theirs. */
  spare: { id: string; token: string }[];
  /** What was mailed to prove an email, while it is asked for. */
  emailToken: string | undefined;
}
