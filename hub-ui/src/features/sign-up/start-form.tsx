import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { regionsQuery } from "../../api/queries.ts";
import { type SignUpStart, startSignUp } from "../../api/sign-up.ts";
import type { Region } from "../../api/types.ts";
import { looksLikeEmail } from "../../ui/email-rules.ts";
import fields from "../../ui/fields.module.css";
import { useFormProblems } from "../../ui/form-problems.ts";
import { RegionChoice } from "../../ui/region-choice.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import { readDraft, useDraft } from "../../ui/use-draft.ts";

const DRAFT = "sign-up";
const EMPTY = { email: "", home_region: "" };

export function StartForm({ onSent }: { onSent: (sent: SignUpStart) => void }) {
  const t = useTranslations("signUp.start");
  const { data: regions } = useSuspenseQuery(regionsQuery);
  const form = useStartForm(regions);
  const { formProps, tell, isTold } = useFormProblems(form);
  const start = useMutation({
    mutationFn: startSignUp,
    onSuccess: (_nothing, sent) => onSent(sent),
    onError: (error) => tell(error),
  });
  const send = formProps(({ email, home_region }) =>
    start.mutate({ email: email.trim(), home_region, locale: language() }),
  );
  return (
    <form {...send} className={fields.form}>
      <TextInput
        type="email"
        label={t("email")}
        description={t("emailHint")}
        autoComplete="email"
        {...form.getInputProps("email")}
      />
      <RegionChoice
        label={t("region")}
        hint={t("regionHint")}
        regions={regions}
        value={form.values.home_region}
        {...form.getInputProps("home_region")}
      />
      {start.isError && !isTold(start.error) ? <ProblemAlert error={start.error} /> : null}
      <Button type="submit" loading={start.isPending}>
        {t("submit")}
      </Button>
    </form>
  );
}

function useStartForm(regions: Region[]) {
  const t = useTranslations("signUp.start");
  const invalidEmail = useTranslations("emailField")("invalid");
  const form = useForm({
    initialValues: { ...EMPTY, ...readDraft<typeof EMPTY>(DRAFT) },
    validate: {
      email: (value) => {
        const email = value.trim();
        if (email === "") return t("emailMissing");
        return looksLikeEmail(email) ? null : invalidEmail;
      },
      home_region: (value) => (regions.some(({ id }) => id === value) ? null : t("regionMissing")),
    },
  });
  useDraft(DRAFT, form.values);
  return form;
}

/** The browser's language without the extensions that some browsers add (such as a preferred clock). */
function language(): string {
  return new Intl.Locale(navigator.language).baseName;
}
