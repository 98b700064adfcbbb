import { useMantineColorScheme } from "@mantine/core";

/** The colours, and how they are changed. Mantine would hold transitions back by a style element, which no page may have. */
export function useColorScheme() {
  return useMantineColorScheme({ keepTransitions: true });
}
