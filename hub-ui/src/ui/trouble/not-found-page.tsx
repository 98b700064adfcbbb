import { trouble } from "../../messages/index.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../links.tsx";
import { MessagePage } from "./message-page.tsx";

export function NotFoundPage() {
  const t = trouble.notFound;
  return (
    <MessagePage
      title={t.title}
      text={t.text}
      mood="unknown"
      actions={<ButtonLink to={paths.landing}>{t.action}</ButtonLink>}
    />
  );
}
