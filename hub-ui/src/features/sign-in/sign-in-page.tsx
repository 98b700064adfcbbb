import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { hasSlug } from "../../api/problem.ts";
import { rememberSignedIn } from "../../api/queries.ts";
import { createSession } from "../../api/sessions.ts";
import { signIn as t } from "../../messages/index.ts";
import { ownPath, paths } from "../../paths.ts";
import fields from "../../ui/fields.module.css";
import { FormPage } from "../../ui/form-page.tsx";
import { useFormProblems } from "../../ui/form-problems.ts";
import { PageHeading } from "../../ui/page.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { AlertBox, ProblemAlert } from "../../ui/trouble/problem-alert.tsx";

const route = getRouteApi(paths.signIn);

export function SignInPage() {
  return (
    <FormPage title={t.title}>
      <PageHeading>{t.title}</PageHeading>
      <p className={fields.intro}>{t.intro}</p>
      <SignInForm />
      <p className={fields.aside}>
        <Link to={paths.forgotPassword}>{t.forgot}</Link>
      </p>
      <p className={fields.aside}>
        {t.noAccount} <Link to={paths.signUp}>{t.signUp}</Link>
      </p>
    </FormPage>
  );
}

function SignInForm() {
  const form = useForm({
    initialValues: { login: "", password: "" },
    validate: {
      login: (value) => (value.trim() === "" ? t.loginMissing : null),
      password: (value) => (value === "" ? t.passwordMissing : null),
    },
  });
  const { formProps } = useFormProblems(form);
  const signIn = useSignIn();
  const send = formProps(({ login, password }) =>
    signIn.mutate({ login: login.trim().replace(/^@/, ""), password }),
  );
  return (
    <form {...send} className={fields.form}>
      {signIn.isError ? <SignInProblem error={signIn.error} /> : null}
      <TextInput
        label={t.login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...form.getInputProps("login")}
      />
      <PasswordField label={t.password} autoComplete="current-password" {...form.getInputProps("password")} />
      <Button type="submit" loading={signIn.isPending}>
        {t.submit}
      </Button>
    </form>
  );
}

function SignInProblem({ error }: { error: Error }) {
  return hasSlug(error, "unauthenticated") ? <AlertBox title={t.wrong} /> : <ProblemAlert error={error} />;
}

function useSignIn() {
  const { next } = route.useSearch();
  const { history } = useRouter();
  return useMutation({
    mutationFn: createSession,
    meta: { credentials: true },
    onSuccess: (user) => {
      rememberSignedIn(user);
      history.replace(ownPath(next) ?? paths.profile);
    },
  });
}
