import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { hasSlug } from "../../api/problem.ts";
import { rememberSignedIn } from "../../api/queries.ts";
import { type Credentials, createSession } from "../../api/sessions.ts";
import type { User } from "../../api/types.ts";
import { ownPath, paths } from "../../paths.ts";
import fields from "../../ui/fields.module.css";
import { FormPage } from "../../ui/form-page.tsx";
import { useFormProblems } from "../../ui/form-problems.ts";
import { PageHeading } from "../../ui/page.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { AlertBox, ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import { PasskeySignIn } from "./passkey-sign-in.tsx";
import { SecondStep } from "./second-step.tsx";
import { useSecondStep } from "./use-second-step.ts";

const route = getRouteApi(paths.signIn);

export function SignInPage() {
  const t = useTranslations("signIn");
  const goOn = useGoOn();
  const signIn = useMutation({ mutationFn: createSession, meta: { credentials: true }, onSuccess: goOn });
  const { proven, begin, end } = useSecondStep(signIn);
  if (proven !== undefined) {
    return (
      <FormPage title={t("secondStep.title")}>
        <PageHeading key="second">{t("secondStep.title")}</PageHeading>
        <SecondStep
          isPending={signIn.isPending}
          error={hasSlug(signIn.error, "second-factor-required") ? null : signIn.error}
          onCode={(code) => signIn.mutate({ ...proven, code })}
          onBack={end}
        />
      </FormPage>
    );
  }
  return (
    <FormPage title={t("title")}>
      <PageHeading>{t("title")}</PageHeading>
      <p className={fields.intro}>{t("intro")}</p>
      <SignInForm isPending={signIn.isPending} error={signIn.error} onCredentials={begin} />
      <PasskeySignIn onSignedIn={goOn} />
      <p className={fields.aside}>
        <Link to={paths.forgotPassword}>{t("forgot")}</Link>
      </p>
      <p className={fields.aside}>
        {t.rich("noAccount", { link: (chunks) => <Link to={paths.signUp}>{chunks}</Link> })}
      </p>
    </FormPage>
  );
}

interface SignInFormProps {
  isPending: boolean;
  error: Error | null;
  onCredentials: (credentials: Credentials) => void;
}

function SignInForm({ isPending, error, onCredentials }: SignInFormProps) {
  const t = useTranslations("signIn");
  const form = useForm({
    initialValues: { login: "", password: "" },
    validate: {
      login: (value) => (value.trim() === "" ? t("loginMissing") : null),
      password: (value) => (value === "" ? t("passwordMissing") : null),
    },
  });
  const { formProps } = useFormProblems(form);
  const send = formProps(({ login, password }) =>
    onCredentials({ login: login.trim().replace(/^@/, ""), password }),
  );
  return (
    <form {...send} className={fields.form}>
      {error === null ? null : <SignInProblem error={error} />}
      <TextInput
        label={t("login")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...form.getInputProps("login")}
      />
      <PasswordField
        label={t("password")}
        autoComplete="current-password"
        {...form.getInputProps("password")}
      />
      <Button type="submit" loading={isPending}>
        {t("submit")}
      </Button>
    </form>
  );
}

function SignInProblem({ error }: { error: Error }) {
  const t = useTranslations("signIn");
  return hasSlug(error, "unauthenticated") ? <AlertBox title={t("wrong")} /> : <ProblemAlert error={error} />;
}

/** Leads to where somebody was going before they were asked to sign in. */
function useGoOn(): (user: User) => void {
  const { next } = route.useSearch();
  const { history } = useRouter();
  return (user) => {
    rememberSignedIn(user);
    history.replace(ownPath(next) ?? paths.profile);
  };
}
