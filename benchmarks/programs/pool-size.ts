/** As many connections as an API server opens to each database. */
export const POOL_SIZE = 20;
