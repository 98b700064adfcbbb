import { Button } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { lookAgain, startMove } from "../../api/moves.ts";
import { hasSlug } from "../../api/problem.ts";
import { regionsQuery } from "../../api/queries.ts";
import type { Region } from "../../api/types.ts";
import { paths } from "../../paths.ts";
import fields from "../../ui/fields.module.css";
import { useFormProblems } from "../../ui/form-problems.ts";
import { BackLink } from "../../ui/links.tsx";
import { Page, PageHeading } from "../../ui/page.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { RegionChoice } from "../../ui/region-choice.tsx";
import { useRegionPlaces } from "../../ui/region-names.ts";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";

interface StartMoveProps {
  home: string;
}

export function StartMove({ home }: StartMoveProps) {
  const t = useTranslations("moves");
  const { data: regions } = useSuspenseQuery(regionsQuery);
  const where = useRegionPlaces()(home);
  const others = regions.filter(({ id }) => id !== home);
  return (
    <Page title={t("title")} width="narrow">
      <BackLink to={paths.myData}>{t("back")}</BackLink>
      <PageHeading>{t("title")}</PageHeading>
      <p className={fields.intro}>{t("intro", { where })}</p>
      {others.length === 0 ? (
        <p className={fields.aside}>{t("nowhere")}</p>
      ) : (
        <MoveForm regions={others} where={where} />
      )}
    </Page>
  );
}

interface MoveFormProps {
  regions: Region[];
  /** where everything is until then */
  where: string;
}

function MoveForm({ regions, where }: MoveFormProps) {
  const t = useTranslations("moves");
  const own = useTranslations("passwordField");
  const form = useForm({
    initialValues: { to_region: "", password: "" },
    validate: {
      to_region: (value) => (regions.some(({ id }) => id === value) ? null : t("regionMissing")),
      password: (value) => (value === "" ? own("ownMissing") : null),
    },
  });
  const { formProps, tell, isTold } = useFormProblems(form);
  const start = useMutation({
    mutationFn: startMove,
    onError: (error) => {
      // Begun elsewhere: the page goes on with that one.
      if (hasSlug(error, "moving")) void lookAgain();
      tell(error);
    },
  });
  const send = formProps((values) => start.mutate(values));
  return (
    <form {...send} className={fields.form}>
      <RegionChoice
        label={t("region")}
        hint={t("regionHint")}
        regions={regions}
        value={form.values.to_region}
        {...form.getInputProps("to_region")}
      />
      <section aria-labelledby="what-happens" className={fields.told}>
        <h2 id="what-happens">{t("what.title")}</h2>
        <ul>
          <li>{t("what.copied")}</li>
          <li>{t("what.forgotten", { where })}</li>
          <li>{t("what.staying")}</li>
          <li>{t("what.waiting")}</li>
        </ul>
      </section>
      <PasswordField
        label={own("own")}
        description={t("passwordHint")}
        autoComplete="current-password"
        {...form.getInputProps("password")}
      />
      {start.isError && !isTold(start.error) ? <ProblemAlert error={start.error} /> : null}
      <Button type="submit" loading={start.isPending}>
        {t("submit")}
      </Button>
    </form>
  );
}
