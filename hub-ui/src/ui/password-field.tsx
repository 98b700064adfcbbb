import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import classes from "./fields.module.css";
import { EyeClosedIcon, EyeIcon } from "./icons.tsx";

/**
 * A password with a button to see it. Mantine's own reacts to the mouse going down, which a screen reader
 * never sends.
 */
export function PasswordField(props: TextInputProps) {
  const t = useTranslations("passwordField");
  const [visible, setVisible] = useState(false);
  return (
    <TextInput
      {...props}
      type={visible ? "text" : "password"}
      spellCheck={false}
      autoCapitalize="none"
      rightSectionWidth={48}
      rightSection={
        <button
          type="button"
          className={classes.reveal}
          aria-label={visible ? t("hide") : t("show")}
          onClick={() => setVisible(!visible)}
        >
          {visible ? <EyeClosedIcon /> : <EyeIcon />}
        </button>
      }
    />
  );
}
