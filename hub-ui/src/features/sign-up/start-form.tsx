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
import { useSpoken } from "../../ui/use-spoken.ts";
import { HomeMap } from "./home-map.tsx";
import { nearestRegion, standardOffset } from "./nearest-region.ts";

const DRAFT = "sign-up";

interface Draft {
  email: string;
  home_region: string;
}

export function StartForm({ onSent }: { onSent: (sent: SignUpStart) => void }) {
  const t = useTranslations("signUp.start");
  const { data: regions } = useSuspenseQuery(regionsQuery);
  const { locale } = useSpoken();
  const guessed = nearestRegion(regions, standardOffset())?.id ?? "";
  const form = useStartForm(regions, guessed);
  const { formProps, tell, isTold } = useFormProblems(form);
  const start = useMutation({
    mutationFn: startSignUp,
    onSuccess: (_nothing, sent) => onSent(sent),
    onError: (error) => tell(error),
  });
  const send = formProps(({ email, home_region }) =>
    start.mutate({ email: email.trim(), home_region, locale }),
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
        hint={t(form.values.home_region === guessed ? "regionGuessed" : "regionHint")}
        regions={regions}
        value={form.values.home_region}
        {...form.getInputProps("home_region")}
      />
      <HomeMap regions={regions} home={form.values.home_region} />
      {start.isError && !isTold(start.error) ? <ProblemAlert error={start.error} /> : null}
      <Button type="submit" loading={start.isPending}>
        {t("submit")}
      </Button>
    </form>
  );
}

function useStartForm(regions: Region[], guessed: string) {
  const t = useTranslations("signUp.start");
  const invalidEmail = useTranslations("emailField")("invalid");
  const form = useForm({
    initialValues: { email: "", home_region: guessed, ...readDraft<Draft>(DRAFT) },
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
