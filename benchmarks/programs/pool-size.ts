/** How many connections the pools of the baselines have. */
export const POOL_SIZE = 20;
