/** How many connections the pools of the baselines have: more did not make them faster. */
export const POOL_SIZE = 20;
