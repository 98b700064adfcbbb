import { Button } from "@mantine/core";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { confirmEmail, emailQuery } from "../../api/email.ts";
import { hasSlug } from "../../api/problem.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { emailToken } from "../../ui/mailed-token.ts";
import { useMyself } from "../../ui/signed-in-layout.tsx";
import { MessagePage } from "../../ui/trouble/message-page.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";

/** Why a link can't be used. */
type DeadEnd = "spent" | "taken" | "other";

/** Where the mailed link leads. Only the button changes anything: programs open links too, to look for harm. */
export function ConfirmEmailPage() {
  const t = useTranslations("email.confirm");
  const me = useMyself();
  const { data } = useSuspenseQuery(emailQuery);
  const [token] = useState(() => emailToken.read());
  // as they were when the page opened: the change itself takes them away
  const [{ email, pending_email }] = useState(data);
  const confirm = useMutation({
    mutationFn: confirmEmail,
    onSuccess: () => emailToken.forget(),
    onError: (error) => {
      if (deadEndOf(error) !== undefined) emailToken.forget();
    },
  });
  if (confirm.isSuccess) return <ConfirmedPage email={confirm.data.email} />;
  const deadEnd = deadEndOf(confirm.error);
  if (deadEnd !== undefined || token === undefined || pending_email === null) {
    return <DeadEndPage reason={deadEnd ?? "spent"} handle={me.handle} />;
  }
  return (
    <MessagePage
      mood="open"
      title={t("title")}
      text={t("text", { handle: me.handle, email: pending_email, old: email })}
      actions={
        <>
          <Button loading={confirm.isPending} onClick={() => confirm.mutate(token)}>
            {t("submit")}
          </Button>
          <ButtonLink to={paths.account} variant="subtle">
            {t("later")}
          </ButtonLink>
        </>
      }
    >
      {confirm.isError ? <ProblemAlert error={confirm.error} /> : null}
    </MessagePage>
  );
}

function ConfirmedPage({ email }: { email: string }) {
  const t = useTranslations("email");
  return (
    <MessagePage
      mood="open"
      title={t("confirmed.title")}
      text={t("confirmed.text", { email })}
      actions={<ButtonLink to={paths.account}>{t("toAccount")}</ButtonLink>}
    />
  );
}

function DeadEndPage({ reason, handle }: { reason: DeadEnd; handle: string }) {
  const t = useTranslations("email");
  return (
    <MessagePage
      title={t(`deadEnds.${reason}.title`)}
      text={t(`deadEnds.${reason}.text`, { handle })}
      actions={<ButtonLink to={paths.account}>{t("toAccount")}</ButtonLink>}
    />
  );
}

function deadEndOf(error: unknown): DeadEnd | undefined {
  if (hasSlug(error, "token-spent")) return "spent";
  if (hasSlug(error, "email-taken")) return "taken";
  return hasSlug(error, "forbidden") ? "other" : undefined;
}
