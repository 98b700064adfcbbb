/** One petal, from the throat at (50, 50) upwards, in a box of 100 by 100. */
export const PETAL = "M50 49 C37 42 32 25 50 4 C68 25 63 42 50 49 Z";

export const PETAL_TURNS = [45, 135, 225, 315];
