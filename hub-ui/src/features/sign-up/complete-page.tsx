import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { rememberSignedIn } from "../../api/queries.ts";
import { signUp } from "../../messages/index.ts";
import { paths } from "../../paths.ts";
import fields from "../../ui/fields.module.css";
import { FormPage } from "../../ui/form-page.tsx";
import { ButtonLink } from "../../ui/links.tsx";
import { signUpToken } from "../../ui/mailed-token.ts";
import { PageHeading } from "../../ui/page.tsx";
import { MessagePage } from "../../ui/trouble/message-page.tsx";
import { CompleteForm, type DeadEnd } from "./complete-form.tsx";

const t = signUp.complete;

export function SignUpCompletePage() {
  const navigate = useNavigate();
  const [token] = useState(() => signUpToken.read());
  const [deadEnd, setDeadEnd] = useState<DeadEnd>();
  if (deadEnd === "email-taken") return <EmailTakenPage />;
  if (deadEnd === "spent" || token === undefined) return <SpentLinkPage />;
  return (
    <FormPage title={t.title}>
      <PageHeading>{t.title}</PageHeading>
      <p className={fields.intro}>{t.intro}</p>
      <CompleteForm
        token={token}
        onDeadEnd={(reason) => {
          signUpToken.forget();
          setDeadEnd(reason);
        }}
        onDone={(user) => {
          signUpToken.forget();
          rememberSignedIn(user);
          void navigate({ to: paths.profile, replace: true });
        }}
      />
    </FormPage>
  );
}

function SpentLinkPage() {
  return (
    <MessagePage
      title={signUp.spent.title}
      text={signUp.spent.text}
      actions={
        <>
          <ButtonLink to={paths.signUp}>{signUp.spent.action}</ButtonLink>
          <ButtonLink to={paths.signIn} variant="subtle">
            {signUp.spent.signIn}
          </ButtonLink>
        </>
      }
    />
  );
}

function EmailTakenPage() {
  return (
    <MessagePage
      mood="open"
      title={signUp.emailTaken.title}
      text={signUp.emailTaken.text}
      actions={<ButtonLink to={paths.signIn}>{signUp.spent.signIn}</ButtonLink>}
    />
  );
}
