import { Button, createTheme, defaultVariantColorsResolver, type VariantColorsResolver } from "@mantine/core";
import { createElement } from "react";
import controls from "./controls.module.css";
import { ChevronDownIcon } from "./icons.tsx";
import { themeTokens } from "./theme-tokens.ts";

/** The looks of a button, by the names of tokens.css. */
const buttonLooks: Record<string, ReturnType<VariantColorsResolver>> = {
  filled: {
    background: "var(--accent)",
    hover: "var(--accent-hover)",
    color: "var(--on-accent)",
    border: "1px solid transparent",
  },
  default: {
    background: "transparent",
    hover: "var(--sunk)",
    color: "var(--ink)",
    border: "1px solid var(--line-strong)",
  },
  danger: {
    background: "var(--bad)",
    hover: "color-mix(in srgb, var(--bad) 88%, var(--ink))",
    color: "var(--paper)",
    border: "1px solid transparent",
  },
  subtle: {
    background: "transparent",
    hover: "var(--accent-tint)",
    color: "var(--accent-text)",
    border: "1px solid transparent",
  },
};

/** How Mantine's components look. */
export const theme = createTheme({
  ...themeTokens,
  variantColorResolver: (input) => buttonLooks[input.variant] ?? defaultVariantColorsResolver(input),
  components: {
    Button: Button.extend({
      defaultProps: { size: "md", variant: "filled" },
      classNames: { root: controls.button, label: controls.buttonLabel },
    }),
    // By their names alone: the components themselves come with the first form.
    TextInput: { defaultProps: { size: "md" }, classNames: fieldClasses() },
    Textarea: { defaultProps: { size: "md" }, classNames: fieldClasses() },
    NativeSelect: {
      defaultProps: { size: "md", rightSection: createElement(ChevronDownIcon, { size: 18 }) },
      classNames: fieldClasses(),
    },
  },
});

function fieldClasses() {
  return {
    input: controls.input ?? "",
    label: controls.label ?? "",
    description: controls.description ?? "",
    error: controls.error ?? "",
  };
}
