import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { paths } from "../../paths.ts";
import fields from "../../ui/fields.module.css";
import { Page, PageHeading } from "../../ui/page.tsx";
import { AuthenticatorAppSetting } from "../authenticator-app/authenticator-app-setting.tsx";
import { EmailSetting } from "../email/email-setting.tsx";
import { HandleSetting } from "../handles/handle-setting.tsx";
import { PasskeysSetting } from "../passkeys/passkeys-setting.tsx";
import { PasswordSetting } from "../password/password-setting.tsx";
import { PreferencesSetting } from "../preferences/preferences-setting.tsx";
import classes from "./account.module.css";

export function AccountPage() {
  const t = useTranslations("account");
  return (
    <Page title={t("title")}>
      <PageHeading>{t("title")}</PageHeading>
      <p className={fields.intro}>{t("intro")}</p>
      <div className={classes.settings}>
        <HandleSetting />
        <EmailSetting />
        <PasswordSetting />
        <PasskeysSetting />
        <AuthenticatorAppSetting />
        <PreferencesSetting />
      </div>
      <nav aria-labelledby="elsewhere" className={classes.elsewhere}>
        <h2 id="elsewhere">{t("elsewhere.title")}</h2>
        <ul>
          <li>
            <Link to={paths.myData}>{t("elsewhere.myData")}</Link>
            <p>{t("elsewhere.myDataText")}</p>
          </li>
          <li>
            <Link to={paths.sessions}>{t("elsewhere.sessions")}</Link>
            <p>{t("elsewhere.sessionsText")}</p>
          </li>
          <li>
            <Link to={paths.activity}>{t("elsewhere.activity")}</Link>
            <p>{t("elsewhere.activityText")}</p>
          </li>
        </ul>
      </nav>
    </Page>
  );
}
